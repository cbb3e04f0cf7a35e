package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Runs after the class that leaves a mess, and finds it. */
class BNextTest {

    @Test
    @SuppressWarnings("removal")
    void findsTheMess() throws Exception {
        System.out.println("output of findsTheMess");
        System.err.println("errors of findsTheMess");
        System.out.println(System.getProperty("mess"));
        System.out.println(System.getSecurityManager() == null);
        System.out.println(Thread.currentThread().getContextClassLoader().getName());
        System.out.println(System.in.read());
        assertEquals(1, 2, "on purpose");
    }
}
