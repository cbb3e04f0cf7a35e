package demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.opentest4j.TestAbortedException;

/** That many tries, all of which are aborted except the last one. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(UpTo.Tries.class)
public @interface UpTo {

    int value();

    class Tries implements TestTemplateInvocationContextProvider, TestExecutionExceptionHandler {

        private int failed;

        @Override
        public boolean supportsTestTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
            return IntStream.range(0, most(context)).mapToObj(i -> new TestTemplateInvocationContext() {});
        }

        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
            if (++failed == most(context)) {
                throw thrown;
            }
            throw new TestAbortedException("is tried again");
        }

        private static int most(ExtensionContext context) {
            return context.getRequiredTestMethod().getAnnotation(UpTo.class).value();
        }
    }
}
