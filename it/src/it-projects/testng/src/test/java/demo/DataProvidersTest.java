package demo;

import static org.testng.Assert.assertNotEquals;

import java.util.Iterator;
import java.util.List;
import org.testng.SkipException;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public class DataProvidersTest {

    @DataProvider(name = "named")
    public Object[][] words() {
        return new Object[][] {{"plain", 1}, {"with space, and comma", 2}, {"<&>", 3}, {"line\nbreak", 4}, {null, 5}};
    }

    @Test(dataProvider = "named")
    public void words(String word, int number) {
        System.out.println("word " + number);
        assertNotEquals(number, 2);
    }

    @DataProvider(parallel = false)
    public Iterator<Object> iterator() {
        return List.<Object>of("one", "two").iterator();
    }

    @Test(dataProvider = "iterator")
    public void fromIterator(String word) {
        if (word.equals("two")) {
            throw new SkipException("the second is skipped");
        }
    }

    @DataProvider
    public Object[][] broken() {
        throw new IllegalStateException("no data today");
    }

    @Test(dataProvider = "broken")
    public void withBrokenProvider(int number) {}

    @DataProvider
    public Object[][] empty() {
        return new Object[0][];
    }

    @Test(dataProvider = "empty")
    public void withoutData(int number) {}

    @Test(dataProvider = "isMissing")
    public void withMissingProvider(int number) {}

    @Test(dataProvider = "elsewhere", dataProviderClass = Elsewhere.class)
    public void fromElsewhere(int[] numbers) {}

    @DataProvider
    public Object[][] wrongTypes() {
        return new Object[][] {{"not a number"}};
    }

    @Test(dataProvider = "wrongTypes")
    public void withWrongTypes(int number) {}

    public static class Elsewhere {

        @DataProvider
        public static Object[][] elsewhere() {
            return new Object[][] {{new int[] {1, 2}}, {new int[0]}};
        }
    }
}
