package io.github.surefirefine.it.setup;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.Workspace;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.result.TestResults;
import io.github.surefirefine.it.twin.Twins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The build extension sets up surefire-fine, however Maven finds it. */
class ExtensionIT {

    private static final String FINE = "\\[INFO] Using configured provider io\\.github\\.surefirefine\\.FineProvider";

    /** Found by its short name, although no pom mentions its plugin. */
    private static final String GOAL = "\\[INFO] --- .*:slowest .*";

    /** The project has the API of Jupiter and no engine, which stock Surefire adds. */
    @Nested
    class OnTheCommandLine {

        private static MavenProject project;

        @BeforeAll
        static void copy() {
            project = MavenProject.copyOf("no-engine", "ExtensionIT-command-line");
        }

        @Test
        void theTestsRunAsWithStockSurefire() {
            MavenResult stock = project.build().forks(1).run("test");
            MavenResult fine = project.build().withExtension().forks(2).run("surefire:test");

            Twins.of(stock, fine).areEqual();
        }

        /** What earlier runs have shown is in a file. */
        @ParameterizedTest
        @CsvSource({"auto, '', true", "off, '', false", "auto, -XX:TieredStopAtLevel=4, false"})
        void forksGetTheFlagThatEarlierRunsWant(String option, String argLine, boolean isLean) throws IOException {
            Path known = project.folder().resolve(".fine").resolve("jvm.properties");
            Files.createDirectories(known.getParent());
            Files.writeString(known, "surefire-reports.next=lean\n");

            project.build()
                    .withExtension()
                    .forks(1)
                    .property("argLine", argLine)
                    .property("fine.jvm", option)
                    .run("test");

            assertThat(report().contains("emulated-client")).isEqualTo(isLean);
        }

        private static String report() throws IOException {
            return Files.readString(project.folder().resolve("target/surefire-reports/TEST-demo.PlainTest.xml"));
        }

        @Test
        void offGivesStockSurefireBack() {
            MavenResult result =
                    project.build().withExtension().property("fine", "off").run("test");

            assertThat(result)
                    .succeeded()
                    .hasTotals(1, 0, 0, 0)
                    .neverPrinted(FINE)
                    .printedOnce("\\[INFO] Using auto detected provider .*JUnitPlatformProvider");
        }

        /** Before 3.9, Maven silently leaves out what it cannot read. */
        @Test
        @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the address of its repository has the form of Unix")
        void oldestMaven() {
            MavenResult result = project.build()
                    .maven(Workspace.oldestMaven())
                    .withExtension()
                    .property("junit.version", "5.14.4")
                    .run(
                            "test",
                            "fine:slowest",
                            "--settings",
                            Workspace.settings().toString());

            assertThat(result)
                    .succeeded()
                    .hasTotals(1, 0, 0, 0)
                    .printedOnce(FINE)
                    .printedOnce(GOAL);
        }

        @Test
        void maven4() {
            MavenResult result =
                    project.build().maven(Workspace.maven4()).withExtension().run("test", "fine:slowest");

            assertThat(result)
                    .succeeded()
                    .hasTotals(1, 0, 0, 0)
                    .printedOnce(FINE)
                    .printedOnce(GOAL);
        }
    }

    /** The engine is missing beside an API that the project gets through another dependency. */
    @Test
    void amongMavensExtensions() throws IOException {
        MavenProject project = MavenProject.copyOf("no-engine", "ExtensionIT-maven");
        Path extensions = project.folder().resolve(".mvn").resolve("extensions.xml");
        Files.createDirectories(extensions.getParent());
        Files.writeString(extensions, """
                <extensions>
                  <extension>
                    <groupId>io.github.surefire-fine</groupId>
                    <artifactId>fine-maven-extension</artifactId>
                    <version>%s</version>
                  </extension>
                </extensions>
                """.formatted(Workspace.providerVersion()));

        MavenResult result = project.build()
                .property("junit.artifact", "junit-jupiter-params")
                .run("test");

        assertThat(result).succeeded().hasTotals(1, 0, 0, 0).printedOnce(FINE);
    }

    /**
     * Modules with an option of their own, with stock Surefire, with a provider that the user has chosen, with a
     * setting that Surefire tells only its own provider, with Failsafe, and one whose pom does not have the extension.
     * The plugin brings the extension along, beside libraries of its goals.
     */
    @ParameterizedTest
    @ValueSource(strings = {"fine-maven-extension", "fine-maven-plugin"})
    void inThePomOfAReactor(String artifact) {
        MavenResult result = MavenProject.copyOf("extension", "ExtensionIT-reactor-" + artifact)
                .build()
                .property("extension.artifact", artifact)
                .property("extension.version", Workspace.providerVersion())
                .forks(2)
                .run("verify", "-T", "2");

        assertThat(result)
                .succeeded()
                .printedOnce("\\[INFO] \\[.+] PASS .* demo\\.JupiterTest\\.passes")
                .printedOnce("\\[INFO] \\[.+] PASS .* demo\\.ShopIT\\.passes")
                .neverPrinted("\\[INFO] \\[.+] PASS .* demo\\.(Quiet|Off|Chosen|Outside)Test\\.passes");
        assertThat(result.lines())
                .filteredOn(line -> line.matches("\\[INFO] Using .* provider .*"))
                .extracting(line -> line.replaceFirst("provider .*\\.", ""))
                .containsExactlyInAnyOrder(
                        "[INFO] Using configured FineProvider",
                        "[INFO] Using configured FineProvider",
                        "[INFO] Using configured FineProvider",
                        "[INFO] Using configured JUnitPlatformProvider",
                        "[INFO] Using auto detected JUnitPlatformProvider",
                        "[INFO] Using auto detected JUnitPlatformProvider");
        assertThat(result.results())
                .extracting(TestResults::totals)
                .containsOnly("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0")
                .hasSize(6);
    }

    /** They need a launcher that is a module, too. */
    @Test
    void testsThatAreAModule() {
        MavenResult result = MavenProject.copyOf("modules", "ExtensionIT-modules")
                .build()
                .withExtension()
                .property("tests", "src/test-module/java")
                .run("test");

        assertThat(result).failed().hasTotals(4, 1, 0, 0).printedOnce(FINE);
    }

    @Test
    void whatTheProviderWouldRefuseIsLeftToStockSurefire() throws IOException {
        MavenProject project = MavenProject.copyOf("testng", "ExtensionIT-suites");
        Files.writeString(project.folder().resolve("testng.xml"), """
                <suite name="suite"><test name="test"><classes><class name="demo.PlainTest"/></classes></test></suite>
                """);

        MavenResult result = project.build()
                .withExtension()
                .property("surefire.version", "3.5.6")
                .property("surefire.suiteXmlFiles", "testng.xml")
                .run("test");

        assertThat(result)
                .hasTotals(7, 3, 0, 1)
                .neverPrinted(FINE)
                .printedOnce(
                        "\\[WARNING] fine: .* stock Surefire, because .* TestNG suites; .* -Dfine=off\\. See .*#stock-surefire");
    }
}
