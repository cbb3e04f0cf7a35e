package io.github.surefirefine.it;

import static io.github.surefirefine.it.fixture.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.MavenResult;
import io.github.surefirefine.it.fixture.TestCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A test that ends its JVM costs itself and nothing else. */
class CrashIT {

    private static MavenProject project;

    @BeforeAll
    static void compile() {
        project = MavenProject.copyOf("crash", "CrashIT");
        assertThat(project.build().run("test-compile")).succeeded();
    }

    @Test
    void everyOtherTestIsRunAndReported() {
        MavenResult result = project.build()
                .withProvider()
                .forks(3)
                .property("test", "ExitTest,HaltTest")
                .run("surefire:test");

        assertThat(result)
                .failed()
                .hasTotals(11, 0, 2, 0)
                .printedOnce("\\[ERROR] CRASH .* demo\\.ExitTest\\.exits")
                .printedOnce("\\[ERROR] CRASH .* demo\\.HaltTest\\.halts");
        assertThat(crash(result, "exits"))
                .contains("System.exit was called")
                .contains("by demo.ExitTest.exits(ExitTest.java:16)");
        assertThat(crash(result, "halts")).contains("it was killed, or Runtime.halt was called");
        assertThat(testCase(result, "exits").output()).contains("said before the exit");
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
