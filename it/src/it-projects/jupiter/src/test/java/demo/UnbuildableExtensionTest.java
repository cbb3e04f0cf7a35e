package demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;

@ExtendWith(UnbuildableExtensionTest.Unbuildable.class)
class UnbuildableExtensionTest {

    @Test
    void one() {}

    @Test
    void two() {}

    static class Unbuildable implements Extension {

        Unbuildable() {
            throw new IllegalStateException("cannot be built");
        }
    }
}
