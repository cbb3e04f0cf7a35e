package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

abstract class Contract {

    abstract int answer();

    @Test
    void inherited() {
        assertEquals(42, answer());
    }
}
