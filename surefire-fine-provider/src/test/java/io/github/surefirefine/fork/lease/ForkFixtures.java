package io.github.surefirefine.fork.lease;

import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.options.InvocationSharing;
import io.github.surefirefine.options.TimeLimits;
import io.github.surefirefine.platform.PlatformSettings;
import io.github.surefirefine.platform.ReportDialect;
import io.github.surefirefine.platform.SuiteJvms;
import io.github.surefirefine.platform.SurefireRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.maven.surefire.api.testset.TestListResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Test classes that report when their code runs. Surefire ignores nested classes. */
final class ForkFixtures {

    /** Called by the code of a test, where a real one might end the JVM. */
    static Runnable probe = () -> {};

    private ForkFixtures() {}

    /** Default settings of Surefire and the user. */
    static PlatformSettings settings(List<String> classNames) {
        return settings(() -> classNames);
    }

    /** The class names are requested when the tests are discovered. */
    static PlatformSettings settings(Supplier<List<String>> classNames) {
        return new PlatformSettings(
                ForkFixtures.class.getClassLoader(),
                new SurefireRequest(
                        classNames,
                        TestListResolver.getEmptyTestListResolver(),
                        Map.of(),
                        true,
                        ReportDialect.ONE_SET_PER_TOP_CLASS),
                RunRules.DEFAULT,
                new FineOptions.Sharing(List.of(), List.of(), InvocationSharing.KNOWN, true),
                TimeLimits.NONE,
                true,
                SuiteJvms.SEVERAL);
    }

    static class InTest {

        @Test
        void one() {
            probe.run();
        }
    }

    static class InBeforeAll {

        @BeforeAll
        static void before() {
            probe.run();
        }

        @Test
        void one() {}
    }

    /** Its fixture does not let it begin. */
    static class Broken {

        @BeforeAll
        static void before() {
            throw new IllegalStateException("made up");
        }

        @Test
        void one() {}
    }

    /** Does not begin, and says why. */
    @ExtendWith(Skipped.Never.class)
    static class Skipped {

        static final class Never implements ExecutionCondition {

            @Override
            public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
                probe.run();
                return ConditionEvaluationResult.disabled("made up");
            }
        }

        @Test
        void one() {}
    }

    static class InAfterAll {

        @Test
        void one() {}

        @AfterAll
        static void after() {
            probe.run();
        }
    }

    static class InNested {

        @Test
        void one() {}

        @Nested
        class Inner {

            @BeforeAll
            static void before() {
                probe.run();
            }

            @Test
            void two() {}
        }
    }

    static class InFactory {

        @TestFactory
        Stream<DynamicTest> factory() {
            probe.run();
            return Stream.of(DynamicTest.dynamicTest("one", () -> {}));
        }
    }
}
