package demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.TestWatcher;

/** A test that is run again until a try has passed: the number of tries is not known beforehand. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(Until.Repetition.class)
@interface Until {
    int atMost();

    /** Makes tries while they are wanted. */
    final class Repetition implements TestTemplateInvocationContextProvider {
        @Override
        public boolean supportsTestTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
            AtomicBoolean passed = new AtomicBoolean();
            return IntStream.rangeClosed(1, context.getRequiredTestMethod().getAnnotation(Until.class).atMost())
                    .takeWhile(number -> !passed.get())
                    .mapToObj(number -> new Try(passed));
        }
    }

    /** One try. */
    record Try(AtomicBoolean passed) implements TestTemplateInvocationContext {
        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new TestWatcher() {
                @Override
                public void testSuccessful(ExtensionContext context) {
                    passed.set(true);
                }
            });
        }
    }
}
