package demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** A test that passes if most of its tries pass: single failures are forgiven, and the last try judges. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(Majority.Vote.class)
@interface Majority {
    int of();

    /** Makes as many tries as requested. */
    final class Vote implements TestTemplateInvocationContextProvider {
        @Override
        public boolean supportsTestTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
            int all = context.getRequiredTestMethod().getAnnotation(Majority.class).of();
            AtomicInteger passed = new AtomicInteger();
            return IntStream.rangeClosed(1, all).mapToObj(number -> new Ballot(number, all, passed));
        }
    }

    /** One try, which knows how those before it ended. */
    record Ballot(int number, int all, AtomicInteger passed) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return "ballot " + number + " of " + all;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            AtomicBoolean failed = new AtomicBoolean();
            TestExecutionExceptionHandler forgive = (context, failure) -> failed.set(true);
            AfterTestExecutionCallback count = context -> {
                if (!failed.get()) {
                    passed.incrementAndGet();
                }
                System.out.println(passed + " of " + number + " have passed");
                if (number == all && 2 * passed.get() <= all) {
                    throw new AssertionError("only " + passed + " of " + all + " have passed");
                }
            };
            return List.of(forgive, count);
        }
    }
}
