package demo;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Eight tests of a class that forks share, and one that the user has disabled. */
abstract class Work {

    private void work() throws Exception {
        Notes.add("work", getClass().getName());
        Busy.work(200);
    }

    @Test
    void number0() throws Exception {
        work();
    }

    @Test
    void number1() throws Exception {
        work();
    }

    @Test
    void number2() throws Exception {
        work();
    }

    @Test
    void number3() throws Exception {
        work();
    }

    @Test
    void number4() throws Exception {
        work();
    }

    @Test
    void number5() throws Exception {
        work();
    }

    @Test
    void number6() throws Exception {
        work();
    }

    @Test
    void number7() throws Exception {
        work();
    }

    @Test
    @Disabled("by the user")
    void disabled() {}
}
