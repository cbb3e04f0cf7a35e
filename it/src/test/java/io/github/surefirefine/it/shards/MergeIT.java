package io.github.surefirefine.it.shards;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.Workspace;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.result.TestCase;
import io.github.surefirefine.it.result.XmlElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Five machines, each with a checkout and a Maven of its own, run a suite together; then their results are put
 * together.
 */
class MergeIT {

    private static final int MACHINES = 5;
    private static final String WHOLE = "\\[INFO] fine: shards: every one of 23 units was run exactly once";
    private static final String NOT_WHOLE = "fine: the results are not complete: ";

    private static final List<MavenProject> machines = new ArrayList<>();

    /** The tests that they have run. */
    private static final List<String> cases = new ArrayList<>();

    /** Once more if a test that has failed is run again. */
    @BeforeAll
    static void runEachShard() {
        machines.clear();
        cases.clear();
        for (int number = 1; number <= MACHINES; number++) {
            MavenProject machine = MavenProject.copyOf("shards", "MergeIT-machine-" + number);
            machines.add(machine);
            cases.addAll(names(run(machine, number)));
        }
        assertThat(cases).hasSize(27).doesNotHaveDuplicates();
    }

    @Test
    void theyBecomeOneRunAndTheNextOneKnowsOfAll() throws IOException {
        MavenProject checkout = MavenProject.copyOf("shards", "MergeIT-checkout");

        MavenResult merged = merge(checkout, "../MergeIT-machine-*");

        assertThat(merged)
                .succeeded()
                .printedInOrder(
                        "\\[INFO] fine: shards: 27 tests, 0 failures, 0 errors, 0 skipped; 5 shards of 5 in .* s"
                                + " \\(.* s one after the other\\); in surefire-reports",
                        WHOLE);
        assertThat(names(merged)).containsExactlyInAnyOrderElementsOf(cases);
        assertThat(merged.reports().sets())
                .as("one report for each class")
                .extracting(set -> set.file())
                .doesNotHaveDuplicates()
                .contains("target/surefire-reports/TEST-demo.LargeTest.xml");
        assertThat(merged.reports().texts().get("target/surefire-reports/demo.LargeTest.txt"))
                .containsOnlyOnce("Test set: demo.LargeTest")
                .contains("Tests run: 18, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: ");

        MavenResult shown =
                checkout.build().keepingReports().property("fine.width", "120").run(goal("timeline"), goal("report"));
        assertThat(shown)
                .succeeded()
                .printedInOrder(
                        "\\[INFO] fine: shards: 27 tests in 5 classes, .*",
                        ".*shard 1-5/5, begun .*",
                        "\\[INFO] shard 1",
                        "\\[INFO] #1\\.1 .*",
                        "\\[INFO] shard 5",
                        "\\[INFO] #5\\.1 .*");
        assertThat(Files.readString(checkout.folder().resolve("target/reports/fine-report.html")))
                .contains(">shard 1<", ">shard 5<", "#5.1");

        List<String> second = new ArrayList<>();
        for (int number = 1; number <= MACHINES; number++) {
            MavenProject machine = MavenProject.copyOf("shards", "MergeIT-second-" + number);
            copy(checkout, machine, ".fine/history.txt");
            MavenResult result = run(machine, number);
            assertThat(result)
                    .printedOnce("\\[INFO] fine: shard " + number
                            + "/5: \\d+ of 25 tests in \\d of 5 classes, about .* of .*; history [0-9a-f]{12}");
            second.addAll(names(result));
        }
        assertThat(second).containsExactlyInAnyOrderElementsOf(cases);
        assertThat(merge(checkout, "../MergeIT-second-*")).succeeded().printedOnce(WHOLE);
        assertThat(Files.readString(checkout.folder().resolve(".fine/history.txt")))
                .startsWith("fine-history 1\nruns 2\n");
    }

    @Test
    void aShardIsMissing() {
        MavenProject checkout = MavenProject.copyOf("shards", "MergeIT-missing");

        assertThat(merge(checkout, "../MergeIT-machine-[1245]"))
                .failed()
                .printedOnce("\\[ERROR] fine: shards: shard 3/5 is missing: there are only those of .*")
                .printedOnce("\\[ERROR] fine: shards: \\d+ units? of 23 (is|are) in none of these shards: demo\\..*")
                .neverPrinted(WHOLE)
                .explainedOnOneLine("Failed to execute goal", NOT_WHOLE + "2 problems");
        assertThat(checkout.folder().resolve("target/surefire-reports/fine-trace.json"))
                .as("what could be merged")
                .exists();
    }

    @Test
    void aShardIsThereTwice() {
        MavenProject checkout = MavenProject.copyOf("shards", "MergeIT-twice");
        MavenProject again = MavenProject.copyOf(machines.get(1).folder(), "MergeIT-again");
        copy(machines.get(1), again, "target/surefire-reports/fine-shard.txt");
        copy(machines.get(1), again, "target/surefire-reports/fine-trace.json");

        assertThat(merge(checkout, "../MergeIT-machine-*,../MergeIT-again"))
                .failed()
                .printedOnce("\\[ERROR] fine: shards: there are 2 results of shard 2/5, in .*")
                .printedOnce("\\[ERROR] fine: shards: \\d+ units of 23 were run by more than one machine: demo\\..*")
                .explainedOnOneLine("Failed to execute goal", NOT_WHOLE);
    }

    @Test
    void aMachineHadAnotherHistory() throws IOException {
        MavenProject checkout = MavenProject.copyOf("shards", "MergeIT-history");
        MavenProject other = MavenProject.copyOf("shards", "MergeIT-other-history");
        Path history = other.folder().resolve(".fine/history.txt");
        Files.createDirectories(history.getParent());
        Files.writeString(
                history,
                "fine-history 1\nruns 1\ndemo.OrderedTest\t-\n\t90000000\tP\t1\t[engine:junit-jupiter]/[class:demo.OrderedTest]\n"
                        + "demo.SmallATest\t0\n\t1000000\tP\t1\t+/[method:passes()]\n"
                        + "\t60000000\tP\t1\t+/[method:failsWhereThatIsWanted()]\n");
        run(other, 3);

        assertThat(merge(checkout, "../MergeIT-machine-[1245],../MergeIT-other-history"))
                .failed()
                .printedOnce("\\[ERROR] fine: shards: the machines had different histories, .*history"
                        + " [0-9a-f]{12} in .*MergeIT-other-history.*no history in .*")
                .explainedOnOneLine("Failed to execute goal", NOT_WHOLE);
    }

    @Test
    void aTraceIsOfAnotherProject() throws IOException {
        MavenProject checkout = MavenProject.copyOf("shards", "MergeIT-foreign");
        MavenProject machine = MavenProject.copyOf("shards", "MergeIT-foreign-machine");
        copy(machines.get(2), machine, "target/surefire-reports/fine-shard.txt");
        Path trace = machine.folder().resolve("target/surefire-reports/fine-trace.json");
        String text = Files.readString(machines.get(2).folder().resolve("target/surefire-reports/fine-trace.json"));
        Files.writeString(trace, text.replace("demo.", "other."));

        assertThat(merge(checkout, "../MergeIT-machine-[1245],../MergeIT-foreign-machine"))
                .failed()
                .printedOnce("\\[ERROR] fine: shards: the trace in .*MergeIT-foreign-machine comes from another"
                        + " project: .*")
                .explainedOnOneLine("Failed to execute goal", NOT_WHOLE + "1 problem ");
    }

    @Test
    void thereIsNothingAtAll() {
        MavenProject checkout = MavenProject.copyOf("shards", "MergeIT-nothing");

        assertThat(checkout.build().run(goal("merge")))
                .failed()
                .explainedOnOneLine(
                        "Failed to execute goal", "fine: nothing is merged: \"shards/*\" matches no folder");
        assertThat(merge(checkout, "src"))
                .failed()
                .explainedOnOneLine(
                        "Failed to execute goal", "fine: nothing is merged: ", " contains no shard of any module: ");
        assertThat(merge(checkout, "shards/7"))
                .failed()
                .explainedOnOneLine("Failed to execute goal", "fine: nothing is merged: there is no folder ");
    }

    /** Each module of a reactor has its shards, both of Surefire and of Failsafe. */
    @Test
    void withFailsafe() {
        for (int number = 1; number <= 2; number++) {
            MavenResult result = MavenProject.copyOf("failsafe", "MergeIT-failsafe-" + number)
                    .build()
                    .withProvider()
                    .forks(2)
                    .property("shop.closes", "true")
                    .property("fine.shard", number + "/2")
                    .run("test-compile", "failsafe:integration-test", "failsafe:verify");
            assertThat(result).succeeded();
        }
        MavenProject checkout = MavenProject.copyOf("failsafe", "MergeIT-failsafe");

        MavenResult merged = merge(checkout, "../MergeIT-failsafe-?");

        assertThat(merged).succeeded().printedOnce("\\[INFO] fine: .*: every one of 4 units was run exactly once");
        assertThat(merged.reports()
                        .summaries()
                        .get("target/failsafe-reports/failsafe-summary.xml")
                        .children("completed"))
                .extracting(XmlElement::text)
                .containsExactly("4");
    }

    private static MavenResult run(MavenProject machine, int number) {
        MavenResult result = machine.build()
                .withProvider()
                .forks(2)
                .property("fine.shard", number + "/" + MACHINES)
                .run("test");
        assertThat(result).succeeded();
        return result;
    }

    private static MavenResult merge(MavenProject checkout, String from) {
        return checkout.build().property("fine.merge.from", from).run(goal("merge"));
    }

    private static void copy(MavenProject from, MavenProject to, String file) {
        try {
            Path target = to.folder().resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(from.folder().resolve(file), target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(MavenResult result) {
        return result.reports().cases().stream().map(MergeIT::name).toList();
    }

    private static String name(TestCase test) {
        return test.className() + "#" + test.name();
    }

    private static String goal(String name) {
        return "io.github.surefire-fine:fine-maven-plugin:" + Workspace.providerVersion() + ":" + name;
    }
}
