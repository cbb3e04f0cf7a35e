package demo;

import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

/** Not found unless it is named. */
public class CrashCase {

    @BeforeClass
    public void prepare() {
        Record.add("fixtures", "CrashCase");
    }

    @Test
    public void first() {
        Record.work(100);
    }

    @Test(dependsOnMethods = "first")
    public void halts() {
        Record.work(100);
        Runtime.getRuntime().halt(1);
    }

    @Test
    public void hangs() throws InterruptedException {
        Thread.sleep(60_000);
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

    @Test
    public void number6() {
        Record.work(300);
    }

    @Test
    public void number7() {
        Record.work(300);
    }
}
