package io.github.surefirefine.fork;

import io.github.surefirefine.model.RunRules;
import io.github.surefirefine.options.TimeLimits;
import io.github.surefirefine.platform.PlatformSettings;
import io.github.surefirefine.platform.ReportDialect;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.maven.surefire.api.testset.TestListResolver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Test classes that tell when their code runs. Surefire leaves nested classes alone. */
final class ForkFixtures {

    /** Called by the code of a test, where a real one might end the JVM. */
    static Runnable probe = () -> {};

    private ForkFixtures() {}

    /** What Surefire and the user want, if they want nothing special. */
    static PlatformSettings settings(List<String> classNames) {
        return settings(() -> classNames);
    }

    /** The class names are asked for when the tests are discovered. */
    static PlatformSettings settings(Supplier<List<String>> classNames) {
        return new PlatformSettings(
                ForkFixtures.class.getClassLoader(),
                classNames,
                RunRules.DEFAULT,
                Map.of(),
                TestListResolver.getEmptyTestListResolver(),
                List.of(),
                TimeLimits.NONE,
                true,
                true,
                false,
                false,
                ReportDialect.ONE_SET_PER_TOP_CLASS);
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

    static class InFactory {

        @TestFactory
        Stream<DynamicTest> factory() {
            probe.run();
            return Stream.of(DynamicTest.dynamicTest("one", () -> {}));
        }
    }
}
