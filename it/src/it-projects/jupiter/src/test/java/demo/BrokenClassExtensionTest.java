package demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

@ExtendWith(BrokenClassExtensionTest.Broken.class)
class BrokenClassExtensionTest {

    @Test
    void one() {}

    static class Broken implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            throw new IllegalStateException("no resource");
        }
    }
}
