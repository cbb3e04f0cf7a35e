package io.github.surefirefine.it.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.RunningMaven;
import io.github.surefirefine.it.machine.OtherJdk;
import io.github.surefirefine.it.result.MavenResultAssert;
import io.github.surefirefine.it.result.TestCase;
import io.github.surefirefine.it.result.TestReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Surefire's own settings mean for machines that share a suite through a queue. */
class QueueSettingsIT {

    private static final Pattern COUNT_ELSEWHERE = Pattern.compile("(\\d+) more were run here and count elsewhere");

    private static final int TESTS = 31;

    private static MavenProject project;

    @BeforeAll
    static void compile() {
        assumeTrue(RunningMaven.isPossible(), "no process groups");
        project = MavenProject.copyOf("queue", "QueueSettingsIT");
        MavenResultAssert.assertThat(project.build().run("test-compile")).succeeded();
    }

    @Test
    void failuresOfAllMachinesCountForSkipAfterFailureCount() {
        try (QueueServer server = new QueueServer();
                Machines machines = new Machines(project, "QueueSettingsIT-skip", server.address())) {
            machines.property("fine.queue.breaker", "off").property("surefire.skipAfterFailureCount", "2");
            machines.start("broken", "-Ddemo.broken=true");
            machines.awaitBegun("broken", 2);
            machines.start("healthy");
            machines.awaitBegun("healthy", 2);
            machines.open("broken");
            // Whoever knows how much is finished knows how much has failed.
            machines.awaitLine("healthy", "of 24 units finished on 2 machines");
            machines.open();
            machines.assertFailed("broken");
            machines.assertPassed("healthy");

            List<TestCase> healthy = cases(machines, "healthy");
            assertThat(healthy)
                    .filteredOn(test -> test.status().equals("passed"))
                    .hasSizeBetween(1, 2);
            assertThat(healthy)
                    .filteredOn(test -> !test.status().equals("passed"))
                    .allMatch(test -> test.status().equals("skipped"));
            assertThat(cases(machines, "broken"))
                    .extracting(TestCase::status)
                    .contains("failure", "skipped")
                    .doesNotContain("passed");
        }
    }

    @Test
    void aFlakyTestIsRerunOnItsMachine() {
        try (QueueServer server = new QueueServer();
                Machines machines = new Machines(project, "QueueSettingsIT-rerun", server.address())) {
            machines.property("surefire.rerunFailingTestsCount", "1").property("demo.flaky", "true");
            startBoth(machines);
            machines.assertPassed("one", "two");

            List<TestCase> cases = cases(machines, "one", "two");
            assertThat(cases).hasSize(TESTS).extracting(TestCase::status).containsOnly("passed");
            long flaky = cases.stream()
                    .filter(test -> test.element().children("flakyFailure").count() == 1)
                    .count();
            assertThat(flaky)
                    .as("each method of LargeTest has failed once, on the machine where it counts or on the other one")
                    .isBetween(10 - countElsewhere(machines, "one", "two"), 10L);
        }
    }

    /** An idle machine may run a unit that another one holds. */
    private static long countElsewhere(Machines machines, String... names) {
        return Stream.of(names)
                .flatMap(name -> machines.lines(name).stream())
                .map(COUNT_ELSEWHERE::matcher)
                .filter(Matcher::find)
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .sum();
    }

    /** The conductor is a process of its own there, because Surefire tells Maven's JVM less. */
    @Test
    void forksOnAnotherJdkShareARunToo() {
        Optional<Path> jdk = OtherJdk.release25();
        assumeTrue(jdk.isPresent(), "no JDK 25 found: set FINE_JDK25 to the folder of one");
        try (QueueServer server = new QueueServer("requirepass right");
                Machines machines = new Machines(project, "QueueSettingsIT-jdk", server.address())) {
            for (String machine : List.of("one", "two")) {
                machines.start(
                        machine,
                        machines.build(machine)
                                .environment("FINE_QUEUE_PASSWORD", "right")
                                .forksOn(jdk.get()));
                machines.awaitBegun(machine, 2);
            }
            machines.open();
            machines.assertPassed("one", "two");

            assertThat(cases(machines, "one", "two")).hasSize(TESTS);
        }
    }

    @Test
    void userAndPasswordCanStandInTheSettings() throws IOException {
        try (QueueServer server = new QueueServer("requirepass key-of-the-queue");
                Machines machines = new Machines(project, "QueueSettingsIT-server", server.address())) {
            machines.property("fine.queue.server", "the-queue").open();
            MavenBuild build = machines.build("one").withExtension();
            Path settings = machines.folder("one").resolve("settings.xml");
            Files.writeString(settings, """
                    <settings>
                        <servers>
                            <server>
                                <id>the-queue</id>
                                <password>key-of-the-queue</password>
                            </server>
                        </servers>
                    </settings>
                    """);
            machines.start("one", build, "--global-settings", settings.toString(), "-X");
            machines.assertPassed("one");
            assertThat(cases(machines, "one")).hasSize(TESTS);
            assertThat(machines.lines("one")).noneMatch(line -> line.contains("key-of-the-queue"));

            machines.start("two");
            machines.assertFailed("two");
            assertThat(machines.lines("two"))
                    .anyMatch(line -> line.contains("nobody has read the password of that server"));
        }
    }

    private static void startBoth(Machines machines) {
        machines.start("one");
        machines.start("two");
        machines.awaitBegun("one", 1);
        machines.awaitBegun("two", 1);
        machines.open();
    }

    private static List<TestCase> cases(Machines machines, String... names) {
        List<TestCase> cases = new ArrayList<>();
        for (String name : names) {
            cases.addAll(TestReports.of(machines.folder(name)).cases());
        }
        return cases;
    }
}
