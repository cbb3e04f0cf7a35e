package io.github.surefirefine.it.setup;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.machine.OtherJdk;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.twin.Twins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Forks are as the user has configured them; the sample's own tests check most of that. */
class ForkSettingsIT {

    private static Twins twins(String name, UnaryOperator<MavenBuild> settings, String... goals) {
        return Twins.of(MavenProject.copyOf("fork-settings", "ForkSettingsIT-" + name), settings, goals)
                .apartFrom(
                        place ->
                                List.of("database", "from.arg.line", "user.dir").contains(place.field()),
                        "the sample sets them from the number of the fork");
    }

    @Test
    void numberFolderEnvironmentAndAssertions() {
        Twins twins = twins(
                        "plain",
                        build -> build.property("enableAssertions", "false").property("without.assertions", "true"),
                        "surefire:test")
                .areEqual();

        assertThat(twins.fine()).succeeded();
    }

    @Test
    void resultsThroughASocket() {
        assertThat(twins("tcp", build -> build.profile("tcp"), "surefire:test")
                        .areEqual()
                        .fine())
                .succeeded();
    }

    /** Both stock Surefire and surefire-fine must run everything in Maven's own JVM. */
    @Test
    void noForks() {
        Twins.of(
                        MavenProject.copyOf("report-settings", "ForkSettingsIT-no-forks"),
                        build -> build.forks(0).property("surefire.useSystemClassLoader", "false"))
                .areEqual();
    }

    /** Each fork ends after its test, as it was told to; the next run need not use more forks than pay. */
    @Test
    void noForkIsLostWhereEachTestHasOneOfItsOwn() {
        MavenProject project = MavenProject.copyOf("seed", "ForkSettingsIT-own-forks");

        MavenResult result = project.build()
                .withProvider()
                .forks(2)
                .withoutReuseOfForks()
                .property("seed.millis", "0")
                .run("test");

        assertThat(result).failed().hasTotals(11, 11, 0, 0);
        assertThat(project.folder().resolve(".fine/history.txt")).exists();
        assertThat(project.folder().resolve(".fine/forks-lost")).doesNotExist();
    }

    @Test
    void coverage() throws IOException {
        MavenProject project = MavenProject.copyOf("fork-settings", "ForkSettingsIT-coverage");
        String[] goals = {"jacoco:prepare-agent", "test-compile", "surefire:test", "jacoco:report"};
        Path executions = project.folder().resolve("target/jacoco.exec");
        Path counters = project.folder().resolve("target/site/jacoco/jacoco.csv");

        assertThat(project.build().forks(1).run(goals)).succeeded();
        List<String> stock = Files.readAllLines(counters);
        Files.delete(executions);
        assertThat(project.build().withProvider().forks(2).run(goals)).succeeded();

        assertThat(Files.readAllLines(counters)).hasSize(2).isEqualTo(stock);
    }

    @Test
    void toolchain() throws IOException {
        Optional<Path> jdk = OtherJdk.release25();
        assumeTrue(jdk.isPresent(), "no JDK 25 found: set FINE_JDK25 to the folder of one");
        MavenProject project = MavenProject.copyOf("fork-settings", "ForkSettingsIT-toolchain");
        Path toolchains = Files.writeString(project.folder().resolve("toolchains.xml"), """
                <toolchains>
                  <toolchain>
                    <type>jdk</type>
                    <provides>
                      <version>25</version>
                    </provides>
                    <configuration>
                      <jdkHome>%s</jdkHome>
                    </configuration>
                  </toolchain>
                </toolchains>
                """.formatted(jdk.get()));

        MavenResult result = project.build()
                .withProvider()
                .forks(2)
                .inProcessOfItsOwn()
                .profile("toolchain")
                .property("toolchain.version", "25")
                .run("-t", toolchains.toString(), "test-compile", "surefire:test");

        assertThat(result).succeeded().hasTotals(12, 0, 0, 0);
    }

    @Nested
    class Modules {

        /** The tests are patched into the module. */
        @Test
        void descriptorOfMain() {
            assertThat(modules("main", build -> build).areEqual().fine()).failed();
        }

        /** The launcher that surefire-fine carries cannot be part of JUnit's modules. */
        @Test
        void descriptorOfTests() {
            assertThat(modules(
                                    "tests",
                                    build -> build.property("tests", "src/test-module/java")
                                            .profile("launcher"))
                            .areEqual()
                            .fine())
                    .hasTotals(4, 1, 0, 0);
        }

        @Test
        void descriptorOfTestsWithoutLauncher() {
            MavenResult result = MavenProject.copyOf("modules", "ForkSettingsIT-modules-no-launcher")
                    .build()
                    .withProvider()
                    .forks(2)
                    .property("tests", "src/test-module/java")
                    .run("test");

            assertThat(result)
                    .failed()
                    .explainedOnTheFirstErrorLine(
                            "the tests are a module", "<artifactId>junit-platform-launcher</artifactId><version>6.");
        }

        private Twins modules(String name, UnaryOperator<MavenBuild> settings) {
            return Twins.of(MavenProject.copyOf("modules", "ForkSettingsIT-modules-" + name), settings);
        }
    }
}
