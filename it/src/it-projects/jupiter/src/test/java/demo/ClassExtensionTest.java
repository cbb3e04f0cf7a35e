package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(ClassExtensionTest.Handler.class)
class ClassExtensionTest {

    @RegisterExtension
    static final Resource RESOURCE = new Resource();

    @BeforeEach
    void open(TestInfo info) {
        if (info.getDisplayName().contains("swallowed")) {
            throw new IllegalStateException("swallowed");
        }
    }

    @AfterEach
    void close(TestInfo info) {
        if (info.getDisplayName().contains("replaced")) {
            throw new IllegalStateException("to be replaced");
        }
    }

    @Test
    void swallowed() {}

    @Test
    void replaced() {}

    @Nested
    class Inside {

        @Test
        void fails() {
            fail("with a resource that is " + (RESOURCE.open ? "open" : "closed"));
        }
    }

    static class Handler implements LifecycleMethodExecutionExceptionHandler {

        @Override
        public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable thrown) {}

        @Override
        public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable thrown) {
            throw new UnsupportedOperationException("replaced");
        }
    }

    static class Resource implements BeforeAllCallback, AfterAllCallback {

        boolean open;

        @Override
        public void beforeAll(ExtensionContext context) {
            open = true;
        }

        @Override
        public void afterAll(ExtensionContext context) {
            open = false;
        }
    }
}
