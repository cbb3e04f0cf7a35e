package demo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class BrokenCleanUpTest {

    @AfterAll
    static void cleanUp() {
        throw new IllegalStateException("cannot be cleaned up");
    }

    @Test
    void number0() {
        Record.work(150);
    }

    @Test
    void number1() {
        Record.work(150);
    }

    @Test
    void number2() {
        Record.work(150);
    }

    @Test
    void number3() {
        Record.work(150);
    }

    @Test
    void number4() {
        Record.work(150);
    }

    @Test
    void number5() {
        Record.work(150);
    }
}
