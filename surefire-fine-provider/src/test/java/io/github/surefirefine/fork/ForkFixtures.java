package io.github.surefirefine.fork;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Test classes that tell when their code runs. Surefire leaves nested classes alone. */
final class ForkFixtures {

    /** Called by the code of a test, where a real one might end the JVM. */
    static Runnable probe = () -> {};

    private ForkFixtures() {}

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
