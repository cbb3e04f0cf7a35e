package demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class A3OnceTest {

    @Test
    void isReplacedForAllClasses() {
        assertTrue(Once.saw("output of A3"));
    }
}
