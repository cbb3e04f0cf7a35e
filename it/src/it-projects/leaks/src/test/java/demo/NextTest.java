package demo;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

/** Is run after the one that leaves a mess. */
class NextTest {

    @Test
    @SuppressWarnings("removal")
    void findsEverythingInItsPlace() {
        System.out.println("output of findsEverythingInItsPlace");
        System.err.println("errors of findsEverythingInItsPlace");
        assertNull(System.getProperty("mess"));
        assertNull(System.getSecurityManager());
        assertSame(getClass().getClassLoader(), Thread.currentThread().getContextClassLoader());
    }
}
