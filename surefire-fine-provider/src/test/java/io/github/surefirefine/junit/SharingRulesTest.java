package io.github.surefirefine.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class SharingRulesTest {

    private final SharingRules rules = new SharingRules(false, SharingRulesTest.class.getClassLoader());

    @ParameterizedTest
    @ValueSource(classes = {Plain.class, WithFixture.class, Before.class})
    void aFactoryIsShared(Class<?> testClass) {
        assertThat(rules.mayShare(factoryOf(testClass), true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(classes = {Intercepted.class, LookedAfter.class, Registered.class, Around.class, Tagged.class})
    void aFactoryStaysWholeWhereSomebodyMustSeeAllOfIt(Class<?> testClass) {
        assertThat(rules.mayShare(factoryOf(testClass), true)).isFalse();
    }

    @Test
    void aTemplateHasExtensionsForEachInvocation() {
        assertThat(rules.mayShare(factoryOf(LookedAfter.class), false)).isTrue();
    }

    @Test
    void theUsersTagKeepsATemplateWhole() {
        assertThat(rules.mayShare(factoryOf(Tagged.class), false)).isFalse();
    }

    @Test
    void whereTheUserLetsJupiterLookForExtensionsOursDoNotCount() {
        SharingRules autodetecting = new SharingRules(true, SharingRulesTest.class.getClassLoader());

        assertThat(autodetecting.mayShare(factoryOf(Plain.class), true)).isTrue();
    }

    /** The method is found, not run. */
    private static TestIdentifier factoryOf(Class<?> testClass) {
        TestPlan plan = LauncherFactory.create()
                .discover(LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(testClass))
                        .build());
        return plan.getDescendants(plan.getRoots().iterator().next()).stream()
                .filter(identifier -> identifier.getUniqueId().contains("[test-factory:"))
                .findFirst()
                .orElseThrow();
    }

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

    @ExtendWith(AfterExtension.class)
    static class Around {

        @Nested
        class Inner {

            @TestFactory
            Stream<DynamicTest> factory() {
                return tests();
            }
        }
    }

    static class Tagged {

        @TestFactory
        @Tag("together")
        Stream<DynamicTest> factory() {
            return tests();
        }
    }

    static class BeforeExtension implements BeforeEachCallback, InvocationInterceptor {

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
