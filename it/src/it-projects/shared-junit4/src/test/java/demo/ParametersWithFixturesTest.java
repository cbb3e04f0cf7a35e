package demo;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.AfterParam;
import org.junit.runners.Parameterized.BeforeParam;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** Something is done once for each set of parameters. */
@RunWith(Parameterized.class)
public class ParametersWithFixturesTest {

    private static String prepared = "";

    @Parameters
    public static Object[] words() {
        return new Object[] {"a", "b", "c", "d"};
    }

    @Parameter
    public String word;

    @BeforeParam
    public static void prepare(String word) {
        Record.add("fixtures", "ParametersWithFixturesTest " + word);
        prepared = word;
        if (word.equals("c")) {
            throw new IllegalStateException("cannot be prepared");
        }
    }

    @AfterParam
    public static void cleanUp() {
        prepared = "";
    }

    @Test
    public void one() {
        run();
    }

    @Test
    public void two() {
        run();
    }

    private void run() {
        if (!prepared.equals(word)) {
            throw new IllegalStateException("not prepared");
        }
        Record.work(150);
    }
}
