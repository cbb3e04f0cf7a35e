package io.github.surefirefine.extension;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {

    private static final String JUNIT_5 = "org.junit.platform:junit-platform-commons:1.12.2";
    private static final String JUNIT_4 = "junit:junit:4.13.2";

    @ParameterizedTest
    @ValueSource(
            strings = {
                JUNIT_5,
                JUNIT_4,
                "junit:junit:4.12",
                "org.testng:testng:6.14.3",
                "org.junit.platform:junit-platform-commons:1.8.2",
                "org.junit.platform:junit-platform-commons:6.2.0"
            })
    void fineRunsWhatItCan(String artifact) {
        Verdict verdict = Verdict.on(Goals.of("3.0.0").with(artifact));

        assertThat(verdict.isForFine()).isTrue();
        assertThat(verdict.reason()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.12.4", "2.22.2", "3.0.0-M9"})
    void oldSurefire(String version) {
        assertStock(Goals.of(version).with(JUNIT_5), "older than 3.0.0");
    }

    @Test
    void oldJava() {
        assertStock(Goals.of("3.5.4").onJava(11).with(JUNIT_5), "Java 11");
        assertThat(Verdict.on(Goals.of("3.5.4").onJava(17).with(JUNIT_5)).isForFine())
                .isTrue();
    }

    @Test
    void oldFrameworks() {
        assertStock(Goals.of("3.5.4").with("org.junit.platform:junit-platform-commons:1.7.2"), "5.8");
        assertStock(Goals.of("3.5.4").with("junit:junit:4.11"), "4.12");
        assertStock(Goals.of("3.5.4").with("org.testng:testng:6.11"), "6.14.3");
    }

    @Test
    void oldJUnit4BesideANewerJUnitIsNoMatter() {
        assertThat(Verdict.on(Goals.of("3.5.4").with(JUNIT_5, "junit:junit:4.11"))
                        .isForFine())
                .isTrue();
    }

    @Test
    void suitesOfTestNg() {
        String suites = "<suiteXmlFiles><file>testng.xml</file></suiteXmlFiles>";

        assertStock(Goals.of("3.5.4").configured(suites).with("org.testng:testng:7.11.0"), "TestNG suites");
        Verdict since = Verdict.on(Goals.of("3.6.0").configured(suites).with("org.testng:testng:7.11.0"));
        assertThat(since.isForFine()).isFalse();
        assertThat(since.reason()).as("Surefire itself refuses them").isEmpty();
    }

    @Test
    void anotherProvider() {
        Verdict verdict = Verdict.onOther("surefire-junit47");

        assertThat(verdict.isForFine()).isFalse();
        assertThat(verdict.reason())
                .get()
                .asString()
                .startsWith("fine: these tests run with stock Surefire, because this plugin has the dependency"
                        + " surefire-junit47, another provider; remove that, or set -Dfine=off. See ");
    }

    /** From 3.2 on the launcher can be added to their module path. */
    @Test
    void modules() {
        assertStock(Goals.of("3.1.2").ofModule().with(JUNIT_5), "module");
        assertThat(Verdict.on(Goals.of("3.2.0").ofModule().with(JUNIT_5)).isForFine())
                .isTrue();
        assertThat(Verdict.on(Goals.of("3.1.2")
                                .ofModule()
                                .configured("<useModulePath>false</useModulePath>")
                                .with(JUNIT_5))
                        .isForFine())
                .isTrue();
    }

    @Test
    void ofNoFrameworkNothingIsSaid() {
        Verdict verdict = Verdict.on(Goals.of("3.5.4").with("demo:demo:1"));

        assertThat(verdict.isForFine()).isFalse();
        assertThat(verdict.reason()).isEmpty();
    }

    private static void assertStock(TestGoal goal, String because) {
        Verdict verdict = Verdict.on(goal);

        assertThat(verdict.isForFine()).isFalse();
        assertThat(verdict.reason().orElseThrow())
                .startsWith("fine: these tests run with stock Surefire, because ")
                .contains(because)
                .contains(", or set -Dfine=off. See https://")
                .endsWith("#stock-surefire");
    }
}
