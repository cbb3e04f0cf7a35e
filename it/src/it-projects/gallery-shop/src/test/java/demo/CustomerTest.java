package demo;

import org.junit.jupiter.api.Test;

class CustomerTest {

    @Test
    void registers() {
        Work.millis(220);
    }

    @Test
    void logsIn() {
        Work.millis(180);
    }

    @Test
    void changesItsAddress() {
        Work.millis(240);
    }

    @Test
    void forgetsItsPassword() {
        Work.millis(310);
    }

    @Test
    void isDeleted() {
        Work.millis(150);
    }
}
