package io.github.surefirefine.it.queue;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.RunningMaven;
import io.github.surefirefine.it.fixture.Workspace;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.result.TestReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several machines share a suite through a queue: here as processes, each with a project of its own. */
class QueueIT {

    private static MavenProject project;
    private static List<String> all;

    @BeforeAll
    static void runAlone() {
        assumeTrue(RunningMaven.isPossible(), "no process groups");
        project = MavenProject.copyOf("queue", "QueueIT-alone");
        MavenResult result = project.build().withProvider().forks(2).run("test");
        assertThat(result).succeeded().neverPrinted(".*fine: queue.*");
        assertThat(project.folder().resolve("target/surefire-reports/fine-queue.txt"))
                .doesNotExist();
        all = result.reports().cases().stream().map(Machines::nameOf).toList();
        assertThat(all).hasSize(31);
    }

    @Test
    void machinesRunEachTestOnce() {
        try (QueueServer server = new QueueServer();
                Machines machines = new Machines(project, "QueueIT-three", server.address())) {
            machines.start("one");
            machines.start("two");
            machines.start("three");
            machines.awaitBegun("one", 1);
            machines.awaitBegun("two", 1);
            machines.awaitBegun("three", 1);
            machines.open();
            machines.assertPassed("one", "two", "three");

            assertThat(machines.reported("one", "two", "three")).containsExactlyInAnyOrderElementsOf(all);
            assertThat(machines.lines("one"))
                    .anyMatch(
                            line -> line.matches("\\[INFO] fine: queue: 24 units finished, \\d+ of them count here.*"));
            assertThat(machines.folder("one").resolve("target/surefire-reports/fine-queue.txt"))
                    .content()
                    .startsWith("fine-queue 1\nqueue QueueIT-three/target/surefire-reports/")
                    .contains("\nunits 24\nwhole true\n");
        }
    }

    @Test
    void mergedReportsHaveEachTestOnce() throws IOException {
        try (QueueServer server = new QueueServer();
                Machines machines = new Machines(project, "QueueIT-merged", server.address())) {
            machines.start("one");
            machines.start("two");
            machines.awaitBegun("one", 1);
            machines.awaitBegun("two", 1);
            machines.open();
            machines.assertPassed("one", "two");

            MavenProject merged = MavenProject.copyOf("queue", "QueueIT-merge");
            for (String machine : List.of("one", "two")) {
                Path share = merged.folder().resolve("shards").resolve(machine).resolve("target");
                Files.createDirectories(share);
                Files.move(
                        machines.folder(machine).resolve("target/surefire-reports"), share.resolve("surefire-reports"));
            }
            MavenResult result = merged.build()
                    .keepingReports()
                    .run("io.github.surefire-fine:fine-maven-plugin:" + Workspace.providerVersion() + ":merge");
            assertThat(result)
                    .succeeded()
                    .printedOnce("\\[INFO] fine: queue: every one of 24 units counts exactly once");
            assertThat(TestReports.of(merged.folder().resolve("target")).cases().stream()
                            .map(Machines::nameOf)
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void oneMachineAloneRunsAll(int forks) {
        try (QueueServer server = new QueueServer();
                Machines machines = new Machines(project, "QueueIT-alone-with-queue" + forks, server.address())) {
            machines.open();
            machines.start("one", machines.build("one").forks(forks));
            machines.assertPassed("one");

            assertThat(machines.reported("one")).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void whatAKilledMachineHasRunIsRunAgain() {
        try (QueueServer server = new QueueServer();
                Machines machines = new Machines(project, "QueueIT-killed", server.address())) {
            machines.property("fine.queue.deadline", "3s");
            RunningMaven victim = machines.start("victim");
            machines.awaitBegun("victim", 2);
            machines.start("one");
            machines.start("two");
            machines.awaitBegun("one", 1);
            machines.awaitBegun("two", 1);
            victim.signalGroup("KILL");
            machines.open();
            machines.assertPassed("one", "two");

            assertThat(machines.reported("one", "two")).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void whatAMachineReportsAfterALongPauseDoesNotCountTwice() {
        try (QueueServer server = new QueueServer();
                Machines machines = new Machines(project, "QueueIT-paused", server.address())) {
            machines.property("fine.queue.deadline", "2s");
            RunningMaven sleeper = machines.start("sleeper");
            machines.awaitBegun("sleeper", 2);
            machines.start("other");
            machines.awaitBegun("other", 1);
            sleeper.signalGroup("STOP");
            machines.open();
            machines.assertPassed("other");
            sleeper.signalGroup("CONT");
            machines.assertPassed("sleeper");

            assertThat(machines.reported("sleeper", "other")).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void aLongTestDoesNotCostAMachineItsClaims() {
        try (QueueServer server = new QueueServer();
                Machines machines = new Machines(project, "QueueIT-long", server.address())) {
            machines.property("fine.queue.deadline", "3s");
            machines.start("slow");
            machines.awaitBegun("slow", 2);
            machines.open("other");
            machines.start("other");
            // The other one has run everything that it can have, for longer than the deadline.
            machines.awaitLine("other", "22 of 24 units finished");
            machines.open();
            machines.assertPassed("slow", "other");

            assertThat(machines.reported("slow", "other")).containsExactlyInAnyOrderElementsOf(all);
            assertThat(machines.reported("slow")).isNotEmpty();
        }
    }

    @Test
    void aRunGoesOnAfterTheServerHasForgottenEverything() {
        try (QueueServer server = new QueueServer();
                Machines machines = new Machines(project, "QueueIT-forgotten", server.address())) {
            machines.start("one");
            machines.start("two");
            machines.awaitBegun("one", 2);
            machines.awaitBegun("two", 2);
            server.stop();
            machines.awaitLine("one", "the queue does not answer");
            server.start();
            machines.awaitLine("one", "the queue answers again");
            machines.open();
            machines.assertPassed("one", "two");

            assertThat(machines.reported("one", "two")).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void aMachineFailsIfTheServerIsGoneForGood() {
        try (QueueServer server = new QueueServer();
                Machines machines = new Machines(project, "QueueIT-gone", server.address())) {
            machines.property("fine.queue.deadline", "3s");
            machines.start("one");
            machines.start("two");
            machines.awaitBegun("one", 1);
            machines.awaitBegun("two", 1);
            server.stop();
            machines.awaitLine("one", "the queue is gone");
            machines.awaitLine("two", "the queue is gone");
            machines.open();
            machines.assertFailed("one");
            machines.assertFailed("two");

            assertThat(machines.lines("one"))
                    .anyMatch(line -> line.contains("Nobody knows what has become of the others: demo."));
            assertThat(machines.reported("one")).contains("fine.queue.").hasSizeGreaterThan(1);
            server.start();
        }
    }

    @Test
    void aMachineRunsItsShardIfTheServerIsGoneAndTheUserWantsThat() {
        try (Machines machines =
                new Machines(project, "QueueIT-shard", "redis://127.0.0.1:" + QueueServer.freePort())) {
            machines.property("fine.queue.deadline", "100ms")
                    .property("fine.queue.fallback", "shard")
                    .open();
            machines.start("one", "-Dfine.shard=1/2");
            machines.start("two", "-Dfine.shard=2/2");
            machines.assertPassed("one", "two");

            assertThat(machines.reported("one", "two")).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void withoutAServerNoTestIsRun() {
        try (Machines machines = new Machines(project, "QueueIT-none", "redis://127.0.0.1:" + QueueServer.freePort())) {
            machines.property("fine.queue.deadline", "100ms").open();
            machines.start("one");
            machines.assertFailed("one");

            assertThat(machines.lines("one")).anyMatch(line -> line.contains("fine: there is no queue: "));
            assertThat(machines.reported("one")).isEmpty();
        }
    }

    @Test
    void aWrongPasswordIsSaidAtOnceAndNotPrinted() {
        try (QueueServer server = new QueueServer("requirepass right");
                Machines machines = new Machines(project, "QueueIT-password", server.address())) {
            machines.open();
            machines.start("wrong", machines.build("wrong").environment("FINE_QUEUE_PASSWORD", "secret-and-wrong"));
            machines.assertFailed("wrong");
            assertThat(machines.lines("wrong"))
                    .anyMatch(line -> line.contains("fine: there is no queue: "))
                    .noneMatch(line -> line.contains("secret-and-wrong"));

            machines.start("right", machines.build("right").environment("FINE_QUEUE_PASSWORD", "right"));
            machines.assertPassed("right");
            assertThat(machines.reported("right")).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void machinesWithOtherTestsAreTold() {
        try (QueueServer server = new QueueServer();
                Machines machines = new Machines(project, "QueueIT-other", server.address())) {
            machines.start("one");
            machines.awaitBegun("one", 2);
            machines.build("two");
            machines.folder("two")
                    .resolve("target/test-classes/demo/CTest.class")
                    .toFile()
                    .delete();
            machines.start("two");
            machines.assertFailed("two");
            assertThat(machines.lines("two"))
                    .anyMatch(line -> line.contains("Only here: nothing. Only elsewhere: demo.CTest, "));
            machines.open();
            machines.assertPassed("one");

            assertThat(machines.reported("one")).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void aLaterAttemptRunsAgainWhatTheFirstOneHasRun() {
        try (QueueServer server = new QueueServer();
                Machines machines = new Machines(project, "QueueIT-retry", server.address())) {
            machines.property("fine.queue.breaker", "off");
            machines.start("one", "-Ddemo.broken=true");
            machines.awaitBegun("one", 2);
            machines.start("two");
            machines.awaitBegun("two", 2);
            machines.open();
            machines.assertFailed("one");
            machines.assertPassed("two");
            List<String> before = machines.reported("one");

            machines.start("one");
            machines.assertPassed("one");
            assertThat(machines.lines("one"))
                    .anyMatch(line -> line.contains("fine: queue: one runs again what it has run before: "));
            assertThat(machines.reported("one")).containsExactlyInAnyOrderElementsOf(before);

            // The job has another name this time: what machines with failures have run is run again.
            machines.start("three", "-Dfine.queue.retry=on");
            machines.assertPassed("three");
            assertThat(machines.reported("three")).containsExactlyInAnyOrderElementsOf(before);
        }
    }

    @Test
    void aLaterAttemptThatHasNothingToRunFails() {
        try (QueueServer server = new QueueServer();
                Machines machines = new Machines(project, "QueueIT-nothing", server.address())) {
            machines.open();
            machines.start("one");
            machines.assertPassed("one");
            machines.start("late");
            machines.assertPassed("late");
            assertThat(machines.reported("late")).isEmpty();

            machines.start("later", "-Dfine.queue.retry=on");
            machines.assertFailed("later");
            assertThat(machines.lines("later")).anyMatch(line -> line.contains("the queue has nothing for it"));
        }
    }

    @Test
    void aBrokenMachineLeavesTheRestToOthers() {
        try (QueueServer server = new QueueServer();
                Machines machines = new Machines(project, "QueueIT-broken", server.address())) {
            machines.property("fine.queue.breaker", "2");
            machines.start("broken", "-Ddemo.broken=true");
            machines.awaitBegun("broken", 2);
            machines.open("healthy");
            machines.start("healthy");
            machines.awaitLine("healthy", "PASS");
            machines.open();
            machines.assertFailed("broken");
            machines.assertPassed("healthy");

            assertThat(machines.lines("broken")).anyMatch(line -> line.contains("so it leaves the rest to them"));
            assertThat(machines.reported("broken", "healthy")).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void freshJvmsAreRefused() {
        try (QueueServer server = new QueueServer();
                Machines machines = new Machines(project, "QueueIT-fresh", server.address())) {
            machines.open();
            machines.start("one", machines.build("one").property("reuseForks", "false"));
            machines.assertFailed("one");

            assertThat(machines.lines("one")).anyMatch(line -> line.contains("fine.queue needs forks that are reused"));
        }
    }
}
