package demo;

import org.junit.jupiter.api.Test;

class HaltTest {

    @Test
    void first() throws InterruptedException {
        Thread.sleep(200);
    }

    @Test
    void second() throws InterruptedException {
        Thread.sleep(200);
    }

    @Test
    void halts() {
        Runtime.getRuntime().halt(9);
    }

    @Test
    void third() throws InterruptedException {
        Thread.sleep(200);
    }
}
