package demo;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InvoiceTest {

    @BeforeAll
    static void start() {
        Work.millis(200);
    }

    @Test
    void isNumbered() {
        Work.millis(160);
    }

    @Test
    void hasTaxes() {
        Work.millis(280);
    }

    @Test
    void isSent() {
        Work.millis(720);
    }

    @Test
    void isPrinted() {
        Work.millis(450);
    }

    @Test
    void isCancelled() {
        Work.millis(210);
    }
}
