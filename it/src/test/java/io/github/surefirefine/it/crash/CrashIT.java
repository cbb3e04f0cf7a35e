package io.github.surefirefine.it.crash;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.machine.NeedsForksLikeOthers;
import io.github.surefirefine.it.machine.OtherJdk;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.result.TestCase;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** If a test ends its JVM, only that test is lost. */
@NeedsForksLikeOthers
class CrashIT {

    private static MavenProject project;

    @BeforeAll
    static void compile() {
        project = MavenProject.copyOf("crash", "CrashIT");
        assertThat(project.build().run("test-compile")).succeeded();
    }

    @Test
    void everyOtherTestIsRunAndReported() {
        MavenResult result = run(build(), "surefire:test");

        assertEveryOtherTestIsRun(result);
        assertThat(crash(result, "exits"))
                .contains("System.exit was called")
                .contains("by demo.ExitTest.exits(ExitTest.java:16)");
        assertThat(crash(result, "halts")).contains("it was killed, Runtime.halt was called");
        assertThat(testCase(result, "exits").output()).contains("said before the exit");
    }

    /**
     * Given what is known of its tests, such a small suite would need only one fork, and that fork would do everything.
     */
    @Test
    void soItIsInTheNextRun() {
        build().run("surefire:test");

        assertEveryOtherTestIsRun(run(build(), "surefire:test"));
    }

    @Test
    void aFixtureThatEndsTwoForksFailsItsClass() {
        MavenResult result = project.build()
                .withProvider()
                .forks(3)
                .property("test", "FixtureTest")
                .run("surefire:test");

        assertThat(result).failed().hasTotals(1, 0, 1, 0).printedOnce("\\[ERROR] CRASH .* demo\\.FixtureTest");
    }

    @Test
    void soItIsWhereForksSpeakToSurefireThroughTcp() {
        assertEveryOtherTestIsRun(run(build(), "surefire:test", "-Ptcp"));
    }

    @Test
    void soItIsWithFailsafe() {
        assertEveryOtherTestIsRun(
                run(build().property("it.test", "ExitTest,HaltTest"), "failsafe:integration-test", "failsafe:verify"));
    }

    /**
     * Surefire starts no more forks than there are classes if they have another JDK than Maven. Two crashes could leave
     * none to report them, so there is only one here.
     */
    @Test
    void soItIsWhereTheForksHaveAnotherJdk() {
        Optional<Path> jdk = OtherJdk.release25();
        assumeTrue(jdk.isPresent(), "no JDK 25 found: set FINE_JDK25 to the folder of one");

        MavenResult result = build().forksOn(jdk.get())
                .property("test", "ExitTest,HaltTest#first+second+third")
                .run("surefire:test");

        assertThat(result).failed().hasTotals(10, 0, 1, 0).printedInOrder("\\[ERROR] CRASH .* demo\\.ExitTest\\.exits");
    }

    @Test
    void soItIsWhereEachTestHasAForkOfItsOwn() {
        assertEveryOtherTestIsRun(build().withoutReuseOfForks().run("surefire:test"));
        assertThat(project.folder().resolve(".fine/forks-lost")).exists();
    }

    /** The second death leaves one fork, and that one reports: only replacements can run the rest. */
    private static MavenBuild build() {
        return project.build().withProvider().forks(3).property("test", "ExitTest,HaltTest");
    }

    /**
     * If both crashes come before the third fork has connected, no fork is left to report to Surefire. Such a run
     * fails, reports no test, and is repeated.
     */
    private static MavenResult run(MavenBuild build, String... arguments) {
        MavenResult result = build.run(arguments);
        for (int attempt = 1; attempt < 3 && result.totals().startsWith("Tests run: 0,"); attempt++) {
            assertThat(result).failed();
            result = build.run(arguments);
        }
        return result;
    }

    /**
     * Surefire counts each crash once. The console can show it twice, if the fork that prints the line of one crash is
     * ended by the other before it can confirm the line.
     */
    private static void assertEveryOtherTestIsRun(MavenResult result) {
        assertThat(result)
                .failed()
                .hasTotals(11, 0, 2, 0)
                .printedInOrder("\\[ERROR] CRASH .* demo\\.ExitTest\\.exits")
                .printedInOrder("\\[ERROR] CRASH .* demo\\.HaltTest\\.halts");
    }

    private static String crash(MavenResult result, String name) {
        return testCase(result, name)
                .element()
                .children("error")
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static TestCase testCase(MavenResult result, String name) {
        return result.reports().cases().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
