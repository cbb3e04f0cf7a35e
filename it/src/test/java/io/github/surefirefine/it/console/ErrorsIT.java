package io.github.surefirefine.it.console;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.result.MavenResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A mistake of the user is explained on one line, with what to do about it. With one fork, Surefire creates no provider
 * in Maven's JVM, so a fork has to find the mistake, and Surefire adds more lines.
 */
class ErrorsIT {

    @Nested
    class Options {

        private static MavenProject seed;

        @BeforeAll
        static void compile() {
            seed = MavenProject.copyOf("seed", "ErrorsIT-options");
            assertThat(seed.build().run("test-compile")).succeeded();
        }

        @Test
        void misspeltInThePom() {
            assertThat(misspeltInThePom(2))
                    .failed()
                    .explainedOnOneLine("fine.consol\"", "fine.console", "#unknown-option");
        }

        @Test
        void misspeltInThePomWithOneFork() {
            assertThat(misspeltInThePom(1))
                    .failed()
                    .explainedOnTheFirstErrorLine("fine.consol\"", "fine.console", "#unknown-option");
        }

        private MavenResult misspeltInThePom(int forks) {
            return seed.build()
                    .withProvider()
                    .forks(forks)
                    .profile("misspelt-option")
                    .run("surefire:test");
        }

        @Test
        void misspeltOnTheCommandLine() {
            MavenResult result = seed.build()
                    .withProvider()
                    .forks(2)
                    .property("fine.consol", "all")
                    .run("surefire:test");

            assertThat(result).failed().explainedOnOneLine("fine.consol\"", "fine.console", "#unknown-option");
        }

        @Test
        void badValue() {
            assertThat(badValue(2))
                    .failed()
                    .explainedOnOneLine("fine.console", "loud", "all", "failures", "off", "#bad-value");
        }

        @Test
        void badValueWithOneFork() {
            assertThat(badValue(1))
                    .failed()
                    .explainedOnTheFirstErrorLine("fine.console", "loud", "all", "failures", "off", "#bad-value");
        }

        private MavenResult badValue(int forks) {
            return seed.build()
                    .withProvider()
                    .forks(forks)
                    .property("fine.console", "loud")
                    .run("surefire:test");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void leanForksWithoutTheExtensionThatMakesThem(int forks) {
        MavenResult result = MavenProject.copyOf("seed", "ErrorsIT-lean-" + forks)
                .build()
                .withProvider()
                .forks(forks)
                .property("test", "SmallTest")
                .property("fine.jvm", "lean")
                .run("test");

        assertThat(result).printedOnce("\\[WARNING] fine: only the build extension can set .*#jvm-flags");
    }

    @Test
    void javaOfTheForksIsTooOld() {
        MavenResult result = MavenProject.copyOf("seed", "ErrorsIT-java-11")
                .build()
                .withProvider()
                .forks(2)
                .profile("java-11")
                .run("test");

        assertThat(result)
                .failed()
                .explainedOnTheFirstErrorLine("run on Java 11", "needs Java 17", "<jdkToolchain>", "#java-17");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void surefireIsTooOld(int forks) {
        MavenResult result = MavenProject.copyOf("seed", "ErrorsIT-old-surefire-" + forks)
                .build()
                .withProvider()
                .forks(forks)
                .property("surefire.version", "3.0.0-M5")
                .run("test");

        assertThat(result)
                .failed()
                .explainedOnTheFirstErrorLine("older than 3.0.0", "set its <version>", "#old-surefire");
    }

    /** Surefire 3.6 refuses this setting itself. */
    @Test
    void suitesOfTestNgAreNeverLeftOut() {
        MavenResult result = MavenProject.copyOf("testng", "ErrorsIT-suites-of-now")
                .build()
                .withProvider()
                .forks(2)
                .property("surefire.suiteXmlFiles", "pom.xml")
                .run("test");

        assertThat(result)
                .failed()
                .explainedOnTheFirstErrorLine("\"suiteXmlFiles\" is not supported since 3.6.0", "includes");
    }

    @Test
    void suitesOfTestNg() {
        MavenResult result = MavenProject.copyOf("testng", "ErrorsIT-suites")
                .build()
                .withProvider()
                .forks(2)
                .property("surefire.version", "3.5.6")
                .property("surefire.suiteXmlFiles", "pom.xml")
                .run("test");

        assertThat(result)
                .failed()
                .explainedOnTheFirstErrorLine(
                        "suiteXmlFiles is not supported", "<includes>", "<groups>", "#suite-xml-files");
    }

    @Test
    void testNgIsTooOld() {
        MavenProject project = MavenProject.copyOf("testng", "ErrorsIT-old-testng");
        assertThat(project.build().run("test-compile")).succeeded();

        MavenResult result = project.build()
                .withProvider()
                .forks(2)
                .property("surefire.version", "3.5.6")
                .property("testng.release", "6.11")
                .run("surefire:test");

        assertThat(result)
                .failed()
                .explainedOnOneLine("TestNG", "6.11, older than 6.14.3", "<artifactId>testng<", "#old-testng");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void launcherOfAnotherRelease(int forks) {
        MavenResult result = MavenProject.copyOf("mixed-releases", "ErrorsIT-mixed-releases-" + forks)
                .build()
                .withProvider()
                .forks(forks)
                .run("test");

        assertThat(result)
                .failed()
                .explainedOnTheFirstErrorLine(
                        "junit-platform-commons 1.10.2",
                        "junit-platform-launcher 1.14.1",
                        "<artifactId>junit-bom</artifactId><version>5.14.1<",
                        "#launcher");
    }

    @Test
    void groupsThatAreNoTagExpression() {
        MavenResult result = MavenProject.copyOf("seed", "ErrorsIT-groups")
                .build()
                .withProvider()
                .forks(2)
                .property("groups", "fast & (slow")
                .run("test");

        assertThat(result).failed().explainedOnTheFirstErrorLine("fast & (slow");
    }

    @Test
    void noEngine() {
        assertThat(noEngine(2)).failed().explainedOnOneLine("org.junit.jupiter", "junit-jupiter-engine", "5.12.2");
    }

    @Test
    void noEngineWithOneFork() {
        assertThat(noEngine(1))
                .failed()
                .explainedOnTheFirstErrorLine("org.junit.jupiter", "junit-jupiter-engine", "5.12.2");
    }

    private static MavenResult noEngine(int forks) {
        return MavenProject.copyOf("no-engine", "ErrorsIT-no-engine-" + forks)
                .build()
                .withProvider()
                .forks(forks)
                .property("junit.version", "5.12.2")
                .run("test");
    }
}
