package demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Not found unless it is named. */
public class FlakyCase {

    private boolean begun;

    @DataProvider
    public static Object[][] words() {
        return new Object[][] {{"a"}, {"b"}, {"c"}};
    }

    @Test
    public void begins() {
        begun = true;
        Record.work(100);
    }

    @Test(dependsOnMethods = "begins")
    public void needsTheBeginning() {
        if (!begun) {
            throw new IllegalStateException("not begun");
        }
        failsOnce("chain");
    }

    @Test
    public void alone() {
        failsOnce("alone");
    }

    @Test(dataProvider = "words")
    public void data(String word) {
        Record.work(100);
        if (word.equals("b")) {
            failsOnce("data");
        }
    }

    @Test
    public void number0() {
        Record.work(300);
    }

    @Test
    public void number1() {
        Record.work(300);
    }

    @Test
    public void number2() {
        Record.work(300);
    }

    @Test
    public void number3() {
        Record.work(300);
    }

    @Test
    public void number4() {
        Record.work(300);
    }

    @Test
    public void number5() {
        Record.work(300);
    }

    private static void failsOnce(String name) {
        try {
            Files.createFile(Path.of("target", "record", "failed-" + name));
        } catch (IOException e) {
            return;
        }
        throw new AssertionError("for the first time");
    }
}
