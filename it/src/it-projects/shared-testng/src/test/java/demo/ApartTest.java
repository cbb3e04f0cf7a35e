package demo;

import org.testng.annotations.Test;

@Test(groups = "apart")
public class ApartTest {

    public void one() {
        Record.work(300);
    }

    public void two() {
        Record.work(300);
    }

    public void three() {
        Record.work(300);
    }

    public void four() {
        Record.work(300);
    }

    public void five() {
        Record.work(300);
    }

    public void six() {
        Record.work(300);
    }
}
