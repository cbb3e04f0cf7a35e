package demo;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ExitTest {

    @RepeatedTest(5)
    void before() throws InterruptedException {
        Thread.sleep(50);
    }

    @Test
    void exits() {
        System.out.println("said before the exit");
        System.exit(7);
    }

    @Test
    void next() throws InterruptedException {
        Thread.sleep(50);
    }
}
