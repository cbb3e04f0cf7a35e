package demo;

import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class DLastTest {

    @Test
    void isFoundAllTheSame() {
        System.out.println("nobody sees this");
        assertNull(Thread.currentThread().getContextClassLoader().getName(), "on purpose");
    }
}
