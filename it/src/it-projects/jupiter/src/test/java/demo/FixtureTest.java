package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FixtureTest {

    private static int opened;

    @BeforeAll
    static void open() {
        opened++;
        System.out.println("fixture opened");
    }

    @AfterAll
    static void close() {
        System.out.println("fixture closed");
    }

    @Test
    void one() {
        assertEquals(1, opened);
    }

    @Test
    void two() {
        assertEquals(1, opened);
    }

    @Test
    void fails() {
        assertEquals(2, opened, "times opened");
    }
}
