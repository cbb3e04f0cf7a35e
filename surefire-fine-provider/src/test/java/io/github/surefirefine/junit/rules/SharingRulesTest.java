package io.github.surefirefine.junit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.options.InvocationSharing;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Which methods may be shared, as far as the classes show. The methods are found, not run. */
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
                    SharingFixtures.Plain.class,
                    SharingFixtures.Parameterized.class,
                    SharingFixtures.Composed.class,
                    SharingFixtures.WithFixture.class,
                    SharingFixtures.WithParameters.class,
                    SharingFixtures.ForTheClass.class,
                    SharingFixtures.WithCondition.class,
                    SharingFixtures.ExtensionsElsewhere.class
                })
        void aTemplateOfJupitersOwnIsShared(Class<?> testClass) {
            assertThat(mayShare(rules, testClass)).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                classes = {
                    SharingFixtures.Tagged.class,
                    SharingFixtures.OwnTemplate.class,
                    SharingFixtures.AndOwnTemplate.class,
                    SharingFixtures.RepetitionInMethod.class,
                    SharingFixtures.RepetitionInFixture.class,
                    SharingFixtures.RepetitionInConstructor.class,
                    SharingFixtures.ExtensionOfMethod.class,
                    SharingFixtures.ComposedExtension.class,
                    SharingFixtures.ExtensionOfParameter.class,
                    SharingFixtures.ExtensionOfField.class,
                    SharingFixtures.ExtensionOfFixturesParameter.class,
                    SharingFixtures.Inherited.class,
                    SharingFixtures.FromInterface.class,
                    SharingFixtures.Around.class,
                    SharingFixtures.AroundInherited.class,
                    SharingFixtures.Registered.class,
                    SharingFixtures.RegisteredAsExtension.class,
                    SharingFixtures.RegisteredForTheInstance.class,
                    SharingFixtures.MadeByMethod.class,
                    SharingFixtures.ConditionByMethod.class
                })
        void whatMayKnowOfOtherInvocationsStaysWhole(Class<?> testClass) {
            assertThat(mayShare(rules, testClass)).isFalse();
        }

        @Test
        void whatAFactoryMakesHasOneInstance() {
            assertThat(mayShareFactory(rules, SharingFixtures.Plain.class)).isFalse();
        }

        @Test
        void anExtensionThatJupiterFindsCountsToo(@TempDir Path folder) throws IOException {
            ClassLoader tests = declaring(folder, SharingFixtures.BeforeExtension.class);

            SharingRules declared = new SharingRules(InvocationSharing.KNOWN, id -> true, tests);
            assertThat(mayShare(declared, SharingFixtures.Plain.class, TEMPLATE, LOOKING))
                    .isFalse();
            assertThat(mayShare(declared, SharingFixtures.Plain.class))
                    .as("Jupiter does not look")
                    .isTrue();
        }

        @Test
        void anExtensionForClassesThatJupiterFindsDoesNotMatter(@TempDir Path folder) throws IOException {
            ClassLoader tests = declaring(folder, SharingFixtures.ClassExtension.class);

            assertThat(mayShare(
                            new SharingRules(InvocationSharing.KNOWN, id -> true, tests),
                            SharingFixtures.Plain.class,
                            TEMPLATE,
                            LOOKING))
                    .isTrue();
        }
    }

    @Nested
    class WhereAllIsShared {

        private final SharingRules rules = rules(InvocationSharing.ALL);

        @ParameterizedTest
        @ValueSource(
                classes = {SharingFixtures.Plain.class, SharingFixtures.WithFixture.class, SharingFixtures.Before.class
                })
        void aFactoryIsShared(Class<?> testClass) {
            assertThat(mayShareFactory(rules, testClass)).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                classes = {
                    SharingFixtures.Intercepted.class,
                    SharingFixtures.LookedAfter.class,
                    SharingFixtures.Registered.class,
                    SharingFixtures.RegisteredAsExtension.class,
                    SharingFixtures.Around.class,
                    SharingFixtures.AroundInherited.class,
                    SharingFixtures.Tagged.class
                })
        void aFactoryStaysWholeWhereSomebodyMustSeeAllOfIt(Class<?> testClass) {
            assertThat(mayShareFactory(rules, testClass)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(
                classes = {
                    SharingFixtures.LookedAfter.class,
                    SharingFixtures.OwnTemplate.class,
                    SharingFixtures.RepetitionInMethod.class
                })
        void aTemplateIsShared(Class<?> testClass) {
            assertThat(mayShare(rules, testClass)).isTrue();
        }

        @Test
        void theUsersTagKeepsATemplateWhole() {
            assertThat(mayShare(rules, SharingFixtures.Tagged.class)).isFalse();
        }

        @Test
        void extensionsThatJupiterFindsAndThatSeeNoFactoryDoNotMatter() {
            assertThat(mayShare(rules, SharingFixtures.Plain.class, FACTORY, LOOKING))
                    .isTrue();
        }
    }

    @Test
    void nothingIsSharedWhereTheUserWantsThat() {
        assertThat(mayShare(rules(InvocationSharing.OFF), SharingFixtures.Plain.class))
                .isFalse();
    }

    private static SharingRules rules(InvocationSharing sharing) {
        return new SharingRules(sharing, id -> true, SharingRulesTest.class.getClassLoader());
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
}
