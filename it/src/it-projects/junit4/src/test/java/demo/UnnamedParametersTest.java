package demo;

import static org.junit.Assert.assertEquals;

import java.util.Arrays;
import java.util.Collection;
import org.junit.Assume;
import org.junit.Ignore;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class UnnamedParametersTest {

    private final String word;
    private final int letters;

    public UnnamedParametersTest(String word, int letters) {
        this.word = word;
        this.letters = letters;
    }

    @Parameters
    public static Collection<Object[]> words() {
        return Arrays.asList(new Object[][] {{"one", 3}, {"three", 4}});
    }

    @Test
    public void counts() {
        System.out.println("counting " + word);
        assertEquals(letters, word.length());
    }

    @Test
    @Ignore("for every word")
    public void ignored() {}

    @Test
    public void assumes() {
        Assume.assumeTrue(letters == 3);
    }
}
