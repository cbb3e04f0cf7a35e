package io.github.surefirefine.extension.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.extension.configuration.ModuleProperties;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForkFlagsTest {

    private final Properties properties = new Properties();

    @Test
    void autoAddsTheCompilerFlagWherePastRunsWantIt() {
        ForkFlags flags = choose("auto", "-Xmx1g", true);

        assertThat(flags.in("-Xmx1g")).isEqualTo("-Xmx1g -XX:TieredStopAtLevel=1");
        assertThat(flags.chosen()).isEqualTo("lean");
    }

    @Test
    void elseItAddsNothing() {
        ForkFlags flags = choose("auto", "", false);

        assertThat(flags.isEmpty()).isTrue();
        assertThat(flags.in("")).isEmpty();
        assertThat(flags.chosen()).isEqualTo("default");
    }

    @Test
    void leanAddsACollectorToo() {
        ForkFlags flags = choose(" LEAN", "", false);

        assertThat(flags.in("")).isEqualTo("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        assertThat(flags.chosen()).isEqualTo("by_user");
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "of", ""})
    void otherwiseNothingIsAdded(String option) {
        ForkFlags flags = choose(option, "", true);

        assertThat(flags.isEmpty()).isTrue();
        assertThat(flags.chosen()).isEqualTo("by_user");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xint",
                "-Xcomp -ea",
                "-ea -client",
                "-XX:TieredStopAtLevel=3",
                "-XX:-TieredCompilation",
                "-XX:+UseJVMCICompiler",
                "-XX:CICompilerCount=2",
                "-XX:CompilationMode=high-only"
            })
    void whatTheUserSaysOfCompilersStays(String argLine) {
        assertThat(choose("auto", argLine, true).isEmpty()).isTrue();
        assertThat(choose("auto", argLine, true).chosen()).isEqualTo("by_user");
        assertThat(choose("lean", argLine, true).in(argLine)).isEqualTo(argLine + " -XX:+UseSerialGC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:+UseG1GC", "-Xmx1g -XX:+UseZGC", "-XX:-UseParallelGC"})
    void whatTheUserSaysOfCollectorsStays(String argLine) {
        assertThat(choose("lean", argLine, true).in(argLine)).isEqualTo(argLine + " -XX:TieredStopAtLevel=1");
    }

    @ParameterizedTest
    @CsvSource({"@{jacocoLine} -ea", "${jacocoLine}"})
    void whatOtherPluginsHaveSetIsLookedAtAndKept(String argLine) {
        properties.setProperty("jacocoLine", "-javaagent:jacoco.jar=a=b -Xint");
        assertThat(choose("auto", argLine, true).isEmpty()).isTrue();

        properties.setProperty("jacocoLine", "-javaagent:jacoco.jar=a=b");
        assertThat(choose("auto", argLine, true).in(argLine)).isEqualTo(argLine + " -XX:TieredStopAtLevel=1");
    }

    @Test
    void flagsOfTheEnvironmentCountToo() {
        ForkFlags flags = ForkFlags.choose(
                "auto",
                "",
                new ModuleProperties(properties, new Properties()),
                Map.of("JAVA_TOOL_OPTIONS", "-Xint"),
                () -> true);

        assertThat(flags.isEmpty()).isTrue();
    }

    private ForkFlags choose(String option, String argLine, boolean wantLean) {
        return ForkFlags.choose(
                option, argLine, new ModuleProperties(properties, new Properties()), Map.of(), () -> wantLean);
    }
}
