package demo;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    @BeforeAll
    static void start() {
        Work.millis(500);
    }

    @Test
    void isPlanned() {
        Work.millis(350);
    }

    @Test
    void isTracked() {
        Work.millis(480);
    }

    @Test
    void isLate() {
        Work.millis(270);
    }

    @Test
    void isReturned() {
        Work.millis(410);
    }
}
