package demo;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Stays in one piece, because it has an order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeTest {

    @Test
    @Order(1)
    void passes() {}

    @Test
    @Order(2)
    void hangs() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    @Test
    @Order(3)
    void isNotReached() {}
}
