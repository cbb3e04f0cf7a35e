package io.github.surefirefine.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test classes that are run by tests. Surefire ignores nested classes, so it does not take them for our own tests. */
public final class Fixtures {

    private Fixtures() {}

    /** Nothing in it belongs to the class as a whole. */
    public static class Plain {

        @Test
        void one() {}

        @Test
        void two() {}

        @Test
        @Tag("fast")
        void three() {}
    }

    /** JUnit does not catch all errors. */
    public static class OutOfMemory {

        @Test
        void one() {
            throw new OutOfMemoryError("made up");
        }
    }

    /** Every way in which a test can end. */
    public static class Outcomes {

        @Test
        void passes() {}

        @Test
        void fails() {
            assertEquals(1, 2);
        }

        @Test
        void breaks() {
            throw new IllegalStateException("broken");
        }

        @Test
        void doubts() {
            assumeTrue(false, "no network");
        }

        @Test
        @Disabled("later")
        void skips() {}
    }

    /** Several tests at run time are one unit. */
    public static class Templates {

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        void parameterized(int number) {}

        @RepeatedTest(2)
        void repeated() {}

        @TestFactory
        Stream<DynamicTest> factory() {
            return Stream.of("a", "b").map(name -> DynamicTest.dynamicTest(name, () -> {}));
        }
    }

    /** Two tests, a container of two, and one more test. */
    public static class Factory {

        @TestFactory
        Stream<DynamicNode> factory() {
            return Stream.of(
                    test("a"),
                    test("b"),
                    DynamicContainer.dynamicContainer("c", Stream.of(test("c1"), test("c2"))),
                    test("d"));
        }

        private static DynamicTest test(String name) {
            return DynamicTest.dynamicTest(name, () -> {});
        }
    }

    public static class WithBeforeAll {

        @BeforeAll
        static void before() {}

        @Test
        void one() {}

        @Test
        void two() {}
    }

    public static class WithAfterAll {

        @AfterAll
        static void after() {}

        @Test
        void one() {}
    }

    public static class InheritsBeforeAll extends WithBeforeAll {}

    /** A fixture that comes with an interface. */
    public interface HasBeforeAll {

        @BeforeAll
        static void before() {}
    }

    public static class ImplementsBeforeAll implements HasBeforeAll {

        @Test
        void one() {}
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    public static class PerClass {

        @Test
        void one() {}
    }

    @TestInstance(TestInstance.Lifecycle.PER_METHOD)
    public static class PerMethod {

        @Test
        void one() {}
    }

    @TestMethodOrder(MethodOrderer.MethodName.class)
    public static class Ordered {

        @Test
        void one() {}
    }

    @ExtendWith(NoExtension.class)
    public static class Extended {

        @Test
        void one() {}
    }

    /** Extends the class like a composed annotation. */
    @ExtendWith(NoExtension.class)
    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    public @interface WithExtension {}

    @WithExtension
    public static class ExtendedByComposition {

        @Test
        void one() {}
    }

    public static class InheritsExtension extends Extended {}

    public static class ExtendedMethod {

        @Test
        @ExtendWith(NoExtension.class)
        void one() {}

        @RegisterExtension
        final NoExtension extension = new NoExtension();

        @TempDir
        Path folder;
    }

    public static class StaticExtension {

        @RegisterExtension
        static final NoExtension EXTENSION = new NoExtension();

        @Test
        void one() {}
    }

    public static class StaticTempDir {

        @TempDir
        static Path folder;

        @Test
        void one() {}
    }

    @Disabled("all of it")
    public static class Off {

        @Test
        void one() {}

        @Test
        void two() {}
    }

    @DisabledOnOs(OS.AIX)
    public static class Conditional {

        @Test
        void one() {}
    }

    @Isolated
    public static class Alone {

        @Test
        void one() {}
    }

    @ResourceLock("a")
    public static class Locked {

        @Test
        void one() {}
    }

    public static class LockedMethod {

        @Test
        @ResourceLock("a")
        void one() {}

        @Test
        @ResourceLock(value = "a", mode = ResourceAccessMode.READ)
        @ResourceLock("b")
        void two() {}

        @Test
        @Tag("fast")
        void three() {}
    }

    /** The locks of an outer class are held for everything in it, and those of nested ones with it. */
    @ResourceLock(value = "outer", mode = ResourceAccessMode.READ)
    public static class LockedOuter {

        @Test
        void own() {}

        @Nested
        @Tag("fast")
        class Inner {

            @Test
            @ResourceLock("outer")
            @ResourceLock("inner")
            void one() {}
        }
    }

    /** One nested class with a lock, one without. */
    public static class LockedInner {

        @Test
        void own() {}

        @Nested
        @Isolated
        class Alone {

            @Test
            @Tag("fast")
            @ResourceLock("a")
            void one() {}

            @Test
            void two() {}
        }

        @Nested
        class Free {

            @Test
            void three() {}
        }
    }

    /** JUnit refuses the lock when it runs the test. */
    public static class BadLock {

        @Test
        @ResourceLock(" ")
        void bad() {}

        @Test
        void good() {}
    }

    @Tag("together")
    public static class Tagged {

        @Test
        void one() {}
    }

    public static class TaggedMethod {

        @Test
        @Tag("together")
        void one() {}

        @Test
        void two() {}
    }

    public static class Empty {

        void noTest() {}
    }

    /** An outer class that can be split, with one nested class that can and one that cannot. */
    public static class Outer {

        @Test
        void own() {}

        @Nested
        class Inner {

            @Test
            void one() {}

            @Test
            void two() {}

            @Nested
            @DisplayName("the innermost")
            class Innermost {

                @Test
                void deep() {}
            }
        }

        @Nested
        @TestInstance(TestInstance.Lifecycle.PER_CLASS)
        class Whole {

            @Test
            void one() {}

            @Test
            void two() {}
        }
    }

    /** Has no tests of its own. */
    public static class OnlyNested {

        @Nested
        class Inner {

            @Test
            void one() {}
        }
    }

    public static class FailsBeforeAll {

        @BeforeAll
        static void before() {
            throw new IllegalStateException("no database");
        }

        @Test
        void one() {}

        @Test
        void two() {}
    }

    public static class FailsAfterAll {

        @AfterAll
        static void after() {
            throw new IllegalStateException("cannot close");
        }

        @Test
        void one() {}
    }

    /** Fails after its tests, as one of its nested classes does; the other one fails before them. */
    public static class FailingNested {

        @AfterAll
        static void afterAll() {
            throw new IllegalStateException("outer");
        }

        @Nested
        class After {

            @AfterAll
            static void after() {
                throw new IllegalStateException("after");
            }

            @Test
            void one() {}
        }

        @Nested
        class Before {

            @BeforeAll
            static void before() {
                throw new IllegalStateException("before");
            }

            @Test
            void one() {}
        }
    }

    public static class AbortsBeforeAll {

        @BeforeAll
        static void before() {
            assumeTrue(false, "no database");
        }

        @Test
        void one() {}
    }

    public static class AbortsAllBeforeAll {

        @BeforeAll
        static void before() {
            assumeTrue(false, "no database");
        }

        @Test
        void one() {}

        @Test
        void two() {}
    }

    public static class FailsInConstructor {

        FailsInConstructor() {
            throw new IllegalStateException("no instance");
        }

        @Test
        void one() {}
    }

    public static class FailingParameters {

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void odd(int number) {
            assertEquals(1, number % 2);
        }
    }

    /** Does nothing. */
    public static class NoExtension implements BeforeAllCallback, BeforeEachCallback {

        @Override
        public void beforeAll(ExtensionContext context) {}

        @Override
        public void beforeEach(ExtensionContext context) {}
    }

    public static List<Class<?>> whole() {
        return List.of(
                WithBeforeAll.class,
                WithAfterAll.class,
                InheritsBeforeAll.class,
                ImplementsBeforeAll.class,
                PerClass.class,
                Ordered.class,
                Extended.class,
                ExtendedByComposition.class,
                InheritsExtension.class,
                StaticExtension.class,
                StaticTempDir.class,
                Off.class,
                Conditional.class,
                Alone.class,
                Locked.class,
                Tagged.class);
    }

    public static List<Class<?>> split() {
        return List.of(
                Plain.class,
                Outcomes.class,
                Templates.class,
                PerMethod.class,
                ExtendedMethod.class,
                LockedMethod.class,
                Outer.class);
    }
}
