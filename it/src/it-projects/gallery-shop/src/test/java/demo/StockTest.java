package demo;

import org.junit.jupiter.api.Test;

class StockTest {

    @Test
    void isReserved() {
        Work.millis(330);
    }

    @Test
    void isReleased() {
        Work.millis(260);
    }

    @Test
    void isCountedAgain() {
        Work.millis(1400);
    }

    @Test
    void isOrdered() {
        Work.millis(290);
    }
}
