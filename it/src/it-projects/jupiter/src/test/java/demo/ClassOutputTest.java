package demo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClassOutputTest {

    static {
        System.out.println("initialised");
    }

    @BeforeAll
    static void open() {
        System.out.print("opened without a new line");
        System.err.println("opening");
    }

    @AfterAll
    static void close() {
        System.out.println("closed");
        System.err.print("closing");
    }

    @Test
    void only() {
        System.out.println("only");
    }
}
