package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

abstract class AbstractFailuresTest {

    abstract void hook();

    void failInParent(String message) {
        fail(message);
    }

    @Test
    void ofParent() {
        fail("in the parent");
    }

    @Test
    void throughHook() {
        hook();
    }
}
