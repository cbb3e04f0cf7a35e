package io.github.surefirefine.junit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.options.InvocationSharing;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Which methods may be shared, as far as the classes say. The methods are found, not run. */
class SharingRulesTest {

    private static final String TEMPLATE = "[test-template:";
    private static final String FACTORY = "[test-factory:";
    private static final Map<String, String> LOOKING = Map.of("junit.jupiter.extensions.autodetection.enabled", "true");

    @Nested
    class WhereOnlyWhatIsKnownIsShared {

        private final SharingRules rules = rules(InvocationSharing.KNOWN);

        @ParameterizedTest
        @ValueSource(
                classes = {
                    Plain.class,
                    Parameterized.class,
                    Composed.class,
                    WithFixture.class,
                    WithParameters.class,
                    ForTheClass.class,
                    WithCondition.class,
                    ExtensionsElsewhere.class
                })
        void aTemplateOfJupitersOwnIsShared(Class<?> testClass) {
            assertThat(mayShare(rules, testClass)).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                classes = {
                    Tagged.class,
                    OwnTemplate.class,
                    AndOwnTemplate.class,
                    RepetitionInMethod.class,
                    RepetitionInFixture.class,
                    RepetitionInConstructor.class,
                    ExtensionOfMethod.class,
                    ComposedExtension.class,
                    ExtensionOfParameter.class,
                    ExtensionOfField.class,
                    ExtensionOfFixturesParameter.class,
                    Inherited.class,
                    FromInterface.class,
                    Around.class,
                    AroundInherited.class,
                    Registered.class,
                    RegisteredAsExtension.class,
                    RegisteredForTheInstance.class,
                    MadeByMethod.class,
                    ConditionByMethod.class
                })
        void whatMayKnowOfOtherInvocationsStaysWhole(Class<?> testClass) {
            assertThat(mayShare(rules, testClass)).isFalse();
        }

        @Test
        void whatAFactoryMakesHasOneInstance() {
            assertThat(mayShareFactory(rules, Plain.class)).isFalse();
        }

        @Test
        void anExtensionThatJupiterFindsCountsToo(@TempDir Path folder) throws IOException {
            ClassLoader tests = declaring(folder, BeforeExtension.class);

            SharingRules declared = new SharingRules(InvocationSharing.KNOWN, tests);
            assertThat(mayShare(declared, Plain.class, TEMPLATE, LOOKING)).isFalse();
            assertThat(mayShare(declared, Plain.class))
                    .as("Jupiter does not look")
                    .isTrue();
        }

        @Test
        void anExtensionForClassesThatJupiterFindsDoesNotMatter(@TempDir Path folder) throws IOException {
            ClassLoader tests = declaring(folder, ClassExtension.class);

            assertThat(mayShare(new SharingRules(InvocationSharing.KNOWN, tests), Plain.class, TEMPLATE, LOOKING))
                    .isTrue();
        }
    }

    @Nested
    class WhereAllIsShared {

        private final SharingRules rules = rules(InvocationSharing.ALL);

        @ParameterizedTest
        @ValueSource(classes = {Plain.class, WithFixture.class, Before.class})
        void aFactoryIsShared(Class<?> testClass) {
            assertThat(mayShareFactory(rules, testClass)).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                classes = {
                    Intercepted.class,
                    LookedAfter.class,
                    Registered.class,
                    RegisteredAsExtension.class,
                    Around.class,
                    AroundInherited.class,
                    Tagged.class
                })
        void aFactoryStaysWholeWhereSomebodyMustSeeAllOfIt(Class<?> testClass) {
            assertThat(mayShareFactory(rules, testClass)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(classes = {LookedAfter.class, OwnTemplate.class, RepetitionInMethod.class})
        void aTemplateIsShared(Class<?> testClass) {
            assertThat(mayShare(rules, testClass)).isTrue();
        }

        @Test
        void theUsersTagKeepsATemplateWhole() {
            assertThat(mayShare(rules, Tagged.class)).isFalse();
        }

        @Test
        void extensionsThatJupiterFindsAndThatSeeNoFactoryDoNotMatter() {
            assertThat(mayShare(rules, Plain.class, FACTORY, LOOKING)).isTrue();
        }
    }

    @Test
    void nothingIsSharedWhereTheUserWantsThat() {
        assertThat(mayShare(rules(InvocationSharing.OFF), Plain.class)).isFalse();
    }

    private static SharingRules rules(InvocationSharing sharing) {
        return new SharingRules(sharing, SharingRulesTest.class.getClassLoader());
    }

    /** A class loader that declares one extension as a service, whatever else is on this class path. */
    private static ClassLoader declaring(Path folder, Class<?> extension) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve("org.junit.jupiter.api.extension.Extension"), extension.getName());
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, SharingRulesTest.class.getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return findResources(name);
            }
        };
    }

    private static boolean mayShare(SharingRules rules, Class<?> testClass) {
        return mayShare(rules, testClass, TEMPLATE, Map.of());
    }

    private static boolean mayShareFactory(SharingRules rules, Class<?> testClass) {
        return mayShare(rules, testClass, FACTORY, Map.of());
    }

    private static boolean mayShare(
            SharingRules rules, Class<?> testClass, String segment, Map<String, String> parameters) {
        TestPlan plan = LauncherFactory.create()
                .discover(LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(testClass))
                        .configurationParameters(parameters)
                        .build());
        TestIdentifier method = plan.getDescendants(plan.getRoots().iterator().next()).stream()
                .filter(identifier -> identifier.getUniqueId().contains(segment)
                        && !identifier.getDisplayName().startsWith("other"))
                .findFirst()
                .orElseThrow();
        return rules.mayShare(plan, method, segment.equals(FACTORY));
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

    /** The class inside is declared in another one than that in which it is found. */
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
