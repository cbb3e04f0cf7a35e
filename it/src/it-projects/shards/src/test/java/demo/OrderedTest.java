package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Each test needs the one before it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OrderedTest {

    private static int step;

    @Test
    @Order(1)
    void first() {
        assertEquals(1, ++step);
    }

    @Test
    @Order(2)
    void second() {
        assertEquals(2, ++step);
    }

    @Test
    @Order(3)
    void third() {
        assertEquals(3, ++step);
    }
}
