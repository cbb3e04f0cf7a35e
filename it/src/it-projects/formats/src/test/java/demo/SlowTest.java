package demo;

import org.junit.jupiter.api.Test;

class SlowTest {

    @Test
    void first() throws InterruptedException {
        Thread.sleep(300);
    }

    @Test
    void second() throws InterruptedException {
        Thread.sleep(200);
    }
}
