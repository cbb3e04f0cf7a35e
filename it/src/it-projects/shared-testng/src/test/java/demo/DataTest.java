package demo;

import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public class DataTest {

    @DataProvider
    public static Object[][] words() {
        return new Object[][] {{"a"}, {"b"}, {"c"}, {"wrong"}};
    }

    @Test(dataProvider = "words")
    public void first(String word) {
        check(word);
    }

    @Test(dataProvider = "words")
    public void second(String word) {
        check(word);
    }

    @Test(dataProvider = "words")
    public void third(String word) {
        check(word);
    }

    @Test
    public void plain() {
        Record.work(300);
    }

    @Test
    public void overloaded() {
        Record.work(150);
    }

    @Test(dataProvider = "words")
    public void overloaded(String word) {
        check(word);
    }

    private static void check(String word) {
        Record.work(150);
        if (word.equals("wrong")) {
            throw new AssertionError("wrong on purpose");
        }
    }
}
