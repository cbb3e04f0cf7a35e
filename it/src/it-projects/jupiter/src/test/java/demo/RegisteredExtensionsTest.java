package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestWatcher;

class RegisteredExtensionsTest {

    @RegisterExtension
    final Watcher watcher = new Watcher();

    @RegisterExtension
    final Word word = new Word("tea");

    @Test
    void resolved(String word) {
        assertEquals("tea", word);
    }

    @Test
    void resolvedButWrong(String word) {
        assertEquals("coffee", word);
    }

    @Test
    @Disabled("for the watcher")
    void disabled() {}

    @Test
    @ExtendWith(Forgiving.class)
    void forgiven() {
        fail("nobody minds");
    }

    @Test
    @ExtendWith(Translating.class)
    void translated() {
        throw new IllegalStateException("the original");
    }

    @Test
    @ExtendWith(Twice.class)
    void intercepted() {
        System.out.println("intercepted");
    }

    @Test
    @ExtendWith(Never.class)
    void notCalled() {
        fail("never called");
    }

    @Test
    @ExtendWith(Broken.class)
    void brokenExtension() {}

    static class Watcher implements TestWatcher {

        @Override
        public void testSuccessful(ExtensionContext context) {
            System.out.println("watched: " + context.getDisplayName());
        }

        @Override
        public void testDisabled(ExtensionContext context, Optional<String> reason) {
            System.out.println("watched: " + reason);
        }

        @Override
        public void testFailed(ExtensionContext context, Throwable cause) {
            System.err.println("watched: " + cause.getMessage());
        }
    }

    record Word(String word) implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == String.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return word;
        }
    }

    static class Forgiving implements TestExecutionExceptionHandler {

        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable thrown) {}
    }

    static class Translating implements TestExecutionExceptionHandler {

        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable thrown) {
            throw new UnsupportedOperationException("the translation", thrown);
        }
    }

    static class Twice implements InvocationInterceptor {

        @Override
        public void interceptTestMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> context, ExtensionContext extension)
                throws Throwable {
            System.out.println("before");
            invocation.proceed();
            throw new IllegalStateException("after " + context.getExecutable().getName());
        }
    }

    static class Never implements InvocationInterceptor {

        @Override
        public void interceptTestMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> context, ExtensionContext extension) {
            invocation.skip();
        }
    }

    static class Broken implements TestWatcher {

        Broken() {
            throw new IllegalStateException("the extension is broken");
        }
    }
}
