package demo;

import org.junit.jupiter.api.Test;

class InheritedFailuresTest extends AbstractFailuresTest {

    @Test
    void throughParent() {
        failInParent("own test");
    }

    @Override
    void hook() {
        throw new IllegalStateException("in the child's hook");
    }
}
