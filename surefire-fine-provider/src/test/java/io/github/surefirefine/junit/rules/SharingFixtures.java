package io.github.surefirefine.junit.rules;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test classes whose methods may be shared, or not. They are found, not run. */
final class SharingFixtures {

    private SharingFixtures() {}

    private static Stream<DynamicTest> tests() {
        return Stream.of("a", "b").map(name -> DynamicTest.dynamicTest(name, () -> {}));
    }

    static class Plain {

        @TestFactory
        Stream<DynamicTest> factory() {
            return tests();
        }

        @RepeatedTest(2)
        void repeated() {}
    }

    static class WithFixture extends Plain {

        @AfterEach
        void after() {}
    }

    @ExtendWith(BeforeExtension.class)
    static class Before extends Plain {}

    @ExtendWith(Interceptor.class)
    static class Intercepted extends Plain {}

    @ExtendWith(AfterExtension.class)
    static class LookedAfter extends Plain {}

    static class Registered extends Plain {

        @RegisterExtension
        static final AfterExecution EXTENSION = new AfterExecution();
    }

    static class RegisteredAsExtension extends Plain {

        @RegisterExtension
        static final Extension EXTENSION = new AfterExecution();
    }

    static class RegisteredForTheInstance extends Plain {

        @RegisterExtension
        final Extension extension = new AfterExecution();
    }

    static class MadeByMethod extends Plain {

        @RegisterExtension
        static final ClassExtension EXTENSION = make();

        private static ClassExtension make() {
            return new CountingClassExtension();
        }
    }

    @ExtendWith(AfterExtension.class)
    static class Around {

        @Nested
        class Inner {

            @TestFactory
            Stream<DynamicTest> factory() {
                return tests();
            }

            @RepeatedTest(2)
            void repeated() {}
        }
    }

    /** The nested class is declared in another class than that in which it is found. */
    @ExtendWith(AfterExtension.class)
    static class AroundInherited extends WithInner {}

    abstract static class WithInner {

        @Nested
        class Inner extends Plain {}
    }

    static class Tagged {

        @TestFactory
        @Tag("together")
        Stream<DynamicTest> factory() {
            return tests();
        }

        @RepeatedTest(2)
        @Tag("together")
        void repeated() {}
    }

    static class Parameterized {

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void parameterized(int number) {}
    }

    @Retention(RetentionPolicy.RUNTIME)
    @RepeatedTest(2)
    @interface Twice {}

    static class Composed {

        @Twice
        void composed() {}
    }

    static class WithParameters {

        WithParameters(TestInfo info) {}

        @RepeatedTest(2)
        void repeated(TestInfo info, TestReporter reporter, @TempDir Path folder) {}
    }

    @ExtendWith(ClassExtension.class)
    static class ForTheClass extends Plain {}

    static class WithCondition {

        @RepeatedTest(2)
        @EnabledOnOs({OS.LINUX, OS.MAC, OS.WINDOWS})
        void repeated() {}
    }

    static class ExtensionsElsewhere extends Plain {

        @RepeatedTest(2)
        @ExtendWith(BeforeExtension.class)
        void other(RepetitionInfo info) {}
    }

    static class OwnTemplate {

        @TestTemplate
        @ExtendWith(Tries.class)
        void tried() {}
    }

    static class AndOwnTemplate {

        @RepeatedTest(2)
        @ExtendWith(Tries.class)
        void tried() {}
    }

    static class RepetitionInMethod {

        @RepeatedTest(2)
        void repeated(RepetitionInfo info) {}
    }

    static class RepetitionInFixture extends Plain {

        @BeforeEach
        void before(RepetitionInfo info) {}
    }

    static class RepetitionInConstructor extends Plain {

        RepetitionInConstructor(RepetitionInfo info) {}
    }

    static class ExtensionOfMethod {

        @RepeatedTest(2)
        @ExtendWith(BeforeExtension.class)
        void repeated() {}
    }

    @Retention(RetentionPolicy.RUNTIME)
    @RepeatedTest(2)
    @ExtendWith(BeforeExtension.class)
    @interface TwiceWithExtension {}

    static class ComposedExtension {

        @TwiceWithExtension
        void repeated() {}
    }

    static class ExtensionOfParameter {

        @RepeatedTest(2)
        void repeated(@ExtendWith(Numbers.class) int number) {}
    }

    static class ExtensionOfField extends Plain {

        @ExtendWith(BeforeExtension.class)
        String field = "";
    }

    static class ExtensionOfFixturesParameter extends Plain {

        @BeforeEach
        void before(@ExtendWith(Numbers.class) int number) {}
    }

    static class Inherited extends Before {}

    @ExtendWith(BeforeExtension.class)
    interface Extended {}

    static class FromInterface extends Plain implements Extended {}

    static class ConditionByMethod {

        static boolean hasFailed;

        @RepeatedTest(2)
        @DisabledIf("hasFailed")
        void repeated() {}

        static boolean hasFailed() {
            return hasFailed;
        }
    }

    public static class ClassExtension implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {}
    }

    static class CountingClassExtension extends ClassExtension implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext context) {}
    }

    static class Numbers implements ParameterResolver {

        private int last;

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return true;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return ++last;
        }
    }

    static class Tries implements TestTemplateInvocationContextProvider {

        @Override
        public boolean supportsTestTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
            return Stream.of(new TestTemplateInvocationContext() {});
        }
    }

    public static class BeforeExtension implements BeforeEachCallback, InvocationInterceptor {

        @Override
        public void beforeEach(ExtensionContext context) {}
    }

    static class AfterExtension implements AfterEachCallback {

        @Override
        public void afterEach(ExtensionContext context) {}
    }

    static class AfterExecution implements AfterTestExecutionCallback {

        @Override
        public void afterTestExecution(ExtensionContext context) {}
    }

    static class Interceptor implements InvocationInterceptor {

        @Override
        public void interceptDynamicTest(
                Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context)
                throws Throwable {
            invocation.proceed();
        }
    }
}
