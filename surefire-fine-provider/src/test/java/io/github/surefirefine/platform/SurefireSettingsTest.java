package io.github.surefirefine.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.surefirefine.model.plan.Seed;
import io.github.surefirefine.options.FineOptions;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurefireSettingsTest {

    private static final Path SUREFIRE = Path.of("target", "surefire-reports");
    private static final Path FAILSAFE = Path.of("target", "failsafe-reports");

    @Test
    void takesEnginesFromTheCommandLine() {
        Map<String, String> commandLine =
                Map.of("surefire.includeJUnit5Engines", "jqwik", "failsafe.excludeJUnit5Engines", "cucumber");
        assertThat(SurefireSettings.of(Map.of("a", "b"), commandLine, SUREFIRE))
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", "b", "includejunit5engines", "jqwik"));
        assertThat(SurefireSettings.of(Map.of("a", "b"), commandLine, FAILSAFE))
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", "b", "excludejunit5engines", "cucumber"));
    }

    @Test
    void whatSurefireTellsComesFirst() {
        assertThat(SurefireSettings.of(
                        Map.of("includejunit5engines", "junit-jupiter"),
                        Map.of("surefire.includeJUnit5Engines", "jqwik"),
                        SUREFIRE))
                .containsExactly(Map.entry("includejunit5engines", "junit-jupiter"));
    }

    @Test
    void anOrderByChanceHasASeed() {
        Map<String, String> random = Map.of("runOrder", "random", "runOrderRandomSeed", "-42");

        assertThat(SurefireSettings.seed(random, SUREFIRE, () -> 7))
                .hasValue(new Seed(-42, "-Dsurefire.runOrder=random -Dsurefire.runOrder.random.seed=-42"));
        assertThat(SurefireSettings.seed(Map.of("runOrder", "random"), FAILSAFE, () -> 7))
                .hasValue(new Seed(7, "-Dfailsafe.runOrder=random -Dfailsafe.runOrder.random.seed=7"));
    }

    @Test
    void anyOtherOrderHasNone() {
        Map<String, String> alphabetical = Map.of("runOrder", "alphabetical", "runOrderRandomSeed", "42");

        assertThat(SurefireSettings.seed(alphabetical, SUREFIRE, () -> 7)).isEmpty();
        assertThat(SurefireSettings.seed(Map.of(), SUREFIRE, () -> 7)).isEmpty();
    }

    @Test
    void knowsWhenAForkIsEnded() {
        Map<String, String> onCommandLine = Map.of("surefire.timeout", " 60 ", "failsafe.timeout", "90");

        assertThat(SurefireSettings.withForkTimeout(Map.of("fine.slow", "1s"), onCommandLine, SUREFIRE))
                .isEqualTo(Map.of("fine.slow", "1s", FineOptions.FORK_TIMEOUT, "60"));
        assertThat(SurefireSettings.withForkTimeout(Map.of(), onCommandLine, Path.of("target", "failsafe-reports")))
                .isEqualTo(Map.of(FineOptions.FORK_TIMEOUT, "90"));
        assertThat(SurefireSettings.withForkTimeout(Map.of(FineOptions.FORK_TIMEOUT, "7"), onCommandLine, SUREFIRE))
                .as("the extension knows better")
                .isEqualTo(Map.of(FineOptions.FORK_TIMEOUT, "7"));
        assertThat(SurefireSettings.withForkTimeout(Map.of(), Map.of(), SUREFIRE))
                .isEmpty();
    }

    @Test
    void refusesSuitesOfTestNg() {
        assertThatThrownBy(() -> SurefireSettings.of(Map.of("testSuiteXmlFiles0", "suite.xml"), Map.of(), SUREFIRE))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("suiteXmlFiles is not supported");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=5005",
                "-Xdebug -Xrunjdwp:transport=dt_socket,server=y,suspend=y,address=localhost:8000"
            })
    void oneForkOnlyCanListenOnAPort(String debug) {
        assertThat(SurefireSettings.debuggerNeedsSingleFork(Map.of("maven.surefire.debug", debug), SUREFIRE))
                .isTrue();
        assertThat(SurefireSettings.debuggerNeedsSingleFork(Map.of("maven.surefire.debug", debug), FAILSAFE))
                .isFalse();
        assertThat(SurefireSettings.debuggerNeedsSingleFork(Map.of("maven.failsafe.debug", debug), FAILSAFE))
                .isTrue();
    }

    @Test
    void forkCountMayBeANumberForEachProcessor() {
        assertThat(SurefireSettings.forkCount("3", 2)).hasValue(3);
        assertThat(SurefireSettings.forkCount(" 1.5C ", 2)).hasValue(3);
        assertThat(SurefireSettings.forkCount("", 2)).isEmpty();
        assertThat(SurefireSettings.forkCount("many", 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "false",
                "-Xint",
                "-agentlib:jdwp=transport=dt_socket,server=n,address=localhost:5005",
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=0",
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=500${surefire.forkNumber}"
            })
    void manyForksHaveNoPortToFightFor(String debug) {
        assertThat(SurefireSettings.debuggerNeedsSingleFork(Map.of("maven.surefire.debug", debug), SUREFIRE))
                .isFalse();
    }
}
