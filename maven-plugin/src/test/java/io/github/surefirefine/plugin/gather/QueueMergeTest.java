package io.github.surefirefine.plugin.gather;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.history.HistoryText;
import io.github.surefirefine.plugin.merge.Merged;
import io.github.surefirefine.plugin.trace.Ending;
import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.Outcome;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.Slice;
import io.github.surefirefine.plugin.trace.TraceFile;
import io.github.surefirefine.plugin.trace.TraceText;
import io.github.surefirefine.queue.QueueRecord;
import io.github.surefirefine.queue.QueueRecordText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines have shared the three methods of a class through a queue. */
class QueueMergeTest {

    private static final String HEAD = """
            -------------------------------------------------------------------------------
            Test set: demo.ATest
            -------------------------------------------------------------------------------
            """;

    @TempDir
    private Path root;

    private Path reports;

    @BeforeEach
    void prepare() throws IOException {
        reports = root.resolve("target/surefire-reports");
        machine("a", "build-1", 1, List.of("first", "second"));
        machine("b", "build-2", 2, List.of("third"));
    }

    @Test
    void allBecomesOne() throws Exception {
        ModuleMerge merge = merge();

        assertThat(merge.problems()).isEmpty();
        assertThat(merge.warnings()).isEmpty();
        assertThat(lines(merge))
                .contains("3 tests, 0 failures, 3 errors, 0 skipped; 2 machines in ", "; in surefire-reports")
                .contains("every one of 3 units counts exactly once");
        assertThat(Files.readString(reports.resolve("TEST-demo.ATest.xml")))
                .contains("tests=\"3\"", "name=\"first\"", "name=\"second\"", "name=\"third\"");
        assertThat(reports.resolve(QueueRecordText.FILE)).as("of no machine").doesNotExist();
        RunTrace trace = TraceFile.read(reports.resolve(TraceFile.NAME));
        assertThat(trace.machineName(1)).isEqualTo("build-1");
        assertThat(trace.machineName(2)).isEqualTo("build-2");
        assertThat(trace.tests()).hasSize(3);
        assertThat(HistoryText.parse(Files.readString(root.resolve(".fine/history.txt")))
                        .classes()
                        .get("demo.ATest")
                        .units())
                .hasSize(3);
    }

    @Test
    void aMachineThatWasKilledIsLeftOut() throws Exception {
        machine("c", "build-3", 3, List.of("fourth"));
        Files.delete(folder("c").resolve(QueueRecordText.FILE));

        ModuleMerge merge = merge();

        assertThat(merge.problems()).isEmpty();
        assertThat(merge.warnings())
                .containsExactly("the reports in shards/c do not count, because there is no fine-queue.txt beside them:"
                        + " that machine was killed before its end, or ran its tests without the queue");
        assertThat(Files.readString(reports.resolve("TEST-demo.ATest.xml"))).contains("tests=\"3\"");
    }

    @Test
    void theMissingUnitsOfAKilledMachineAreNamed() throws Exception {
        Files.delete(folder("b").resolve(QueueRecordText.FILE));

        assertThat(merge().problems())
                .singleElement()
                .asString()
                .startsWith("1 unit of 3 counts on none of these machines: build-1 in shards/a; of tests that do"
                        + " not count, traces name demo.ATest.third(). ");
    }

    @Test
    void aRecordCannotBeRead() throws Exception {
        Files.writeString(folder("a").resolve(QueueRecordText.FILE), "fine-queue 9\n");
        Files.write(folder("b").resolve(QueueRecordText.FILE), new byte[] {(byte) 0xff});

        ModuleMerge merge = merge();

        assertThat(merge.merged()).isEmpty();
        assertThat(merge.problems())
                .hasSize(2)
                .allMatch(problem -> problem.contains("fine-queue.txt is not a record of a machine of a queue, "));
    }

    @Test
    void aRetriedJobReplacesItsFirstAttempt() throws Exception {
        machine("a-again", "build-1", 9, List.of("first", "second"));
        Files.writeString(folder("a").resolve("only-there.txt"), "");

        ModuleMerge merge = merge();

        assertThat(merge.problems()).isEmpty();
        assertThat(merge.warnings()).singleElement().asString().contains(" not with that of build-1 in shards/a: ");
        assertThat(Files.readString(reports.resolve("TEST-demo.ATest.xml")))
                .contains("tests=\"3\"")
                .containsOnlyOnce("name=\"first\"");
        assertThat(reports.resolve("only-there.txt")).doesNotExist();
    }

    @Test
    void whatTwoMachinesReportCountsOnce() throws Exception {
        machine("b", "build-2", 2, List.of("second", "third"));

        ModuleMerge merge = merge();

        assertThat(merge.problems()).isEmpty();
        assertThat(lines(merge)).contains("3 tests, 0 failures, 3 errors, 0 skipped; 2 machines");
        assertThat(Files.readString(reports.resolve("TEST-demo.ATest.xml")))
                .contains("tests=\"3\"", "errors=\"3\"", "time=\"1.500\"")
                .containsOnlyOnce("name=\"second\"");
        assertThat(Files.readString(reports.resolve("demo.ATest.txt")))
                .startsWith(HEAD + "Tests run: 3, Failures: 0, Errors: 3, Skipped: 0, Time elapsed: 1.500 s"
                        + " <<< ERROR! -- in demo.ATest\n")
                .containsOnlyOnce("demo.ATest.second -- Time elapsed: 0.500 s <<< ERROR!");
        assertThat(Files.readString(reports.resolve("failsafe-summary.xml")))
                .contains("<completed>3</completed>", "<errors>3</errors>");
        assertThat(Files.readString(reports.resolve("demo.ATest-output.txt")))
                .as("nobody knows which test has printed what")
                .isEqualTo("a\nb\n");
    }

    @Test
    void nobodyKnowsWhichTestsCount() throws Exception {
        machine("b", "build-2", 2, List.of("second", "third"));
        Files.delete(folder("a").resolve(TraceFile.NAME));
        Files.setLastModifiedTime(folder("a").resolve(QueueRecordText.FILE), FileTime.from(Instant.EPOCH));

        assertThat(merge().problems())
                .singleElement()
                .asString()
                .contains("it is not known which tests in ", "TEST-demo.ATest.xml count for another machine")
                .contains(": demo.ATest.first, demo.ATest.second. Keep fine-trace.json of each machine");
    }

    @Test
    void whatIsLeftOfAMachineWithNothingOfItsOwn() throws Exception {
        machine("b", "build-2", 2, List.of("first", "second", "third"));
        Files.writeString(
                folder("a").resolve("TEST-fine-queue.xml"),
                "<testsuite name=\"fine-queue\" tests=\"1\" errors=\"1\"><testcase name=\"fine.queue\""
                        + " classname=\"fine-queue\"><error>gone</error></testcase></testsuite>");

        assertThat(merge().problems()).isEmpty();
        assertThat(reports.resolve("TEST-fine-queue.xml"))
                .as("the whole machine is left out")
                .doesNotExist();
    }

    private static String lines(ModuleMerge merge) {
        return merge.merged().stream().map(Merged::lines).toList().toString();
    }

    private ModuleMerge merge() throws Exception {
        ModuleMerge merge = new ModuleMerge(
                MachineFolders.of(root, "shards/*"),
                new ModulePlace("app", List.of(reports), Optional.of(root.resolve(".fine"))));
        merge.run();
        return merge;
    }

    private Path folder(String machine) {
        return root.resolve("shards/" + machine + "/target/surefire-reports");
    }

    private void machine(String place, String name, int second, List<String> tests) throws IOException {
        Path folder = Files.createDirectories(folder(place));
        QueueRecord record = new QueueRecord(
                "4711/target/surefire-reports/0a1b2c3d",
                "id of " + place,
                name,
                "3f9a12b4c0de77aa",
                3,
                true,
                tests.stream().map(QueueMergeTest::unit).toList());
        Files.write(
                folder.resolve(QueueRecordText.FILE),
                QueueRecordText.format(record).toList());
        List<Slice> slices = new ArrayList<>();
        StringBuilder cases = new StringBuilder();
        StringBuilder text = new StringBuilder();
        for (String test : tests) {
            slices.add(new Slice.Test(0, 5_000, "demo.ATest", test, unit(test), Outcome.PASSED, 0));
            cases.append("<testcase classname=\"demo.ATest\" name=\"" + test
                    + "\" time=\"0.500\"><error>java.lang.Error</error></testcase>");
            text.append("demo.ATest." + test + " -- Time elapsed: 0.500 s <<< ERROR!\njava.lang.Error\n\n");
        }
        RunTrace trace = new RunTrace(
                "1",
                Optional.of(Instant.ofEpochSecond(second)),
                1,
                Ending.COMPLETE,
                List.of(new ForkTrack(1, 1, 1, "presenter", slices, List.of())));
        Files.writeString(folder.resolve(TraceFile.NAME), TraceText.of(trace));
        int count = tests.size();
        Files.writeString(
                folder.resolve("TEST-demo.ATest.xml"),
                "<testsuite name=\"demo.ATest\" tests=\"" + count + "\" errors=\"" + count
                        + "\" failures=\"0\" skipped=\"0\" time=\"" + 0.5 * count + "00\">" + cases + "</testsuite>");
        Files.writeString(
                folder.resolve("demo.ATest.txt"),
                HEAD + "Tests run: " + count + ", Failures: 0, Errors: " + count + ", Skipped: 0, Time elapsed: "
                        + 0.5 * count + "00 s <<< ERROR! -- in demo.ATest\n" + text);
        Files.writeString(folder.resolve("demo.ATest-output.txt"), place + "\n");
        Files.writeString(
                folder.resolve("failsafe-summary.xml"),
                "<failsafe-summary result=\"255\" timeout=\"false\"><completed>" + count + "</completed><errors>"
                        + count
                        + "</errors><failures>0</failures><skipped>0</skipped><failureMessage/></failsafe-summary>");
        StringBuilder history = new StringBuilder("fine-history 1\nruns 0\ndemo.ATest\t-\n");
        tests.forEach(test -> history.append("\t5000\tP\t0\t+/[method:" + test + "()]\n"));
        Files.writeString(
                Files.createDirectories(root.resolve("shards/" + place + "/.fine"))
                        .resolve("history.txt"),
                history);
    }

    private static String unit(String test) {
        return "[engine:junit-jupiter]/[class:demo.ATest]/[method:" + test + "()]";
    }
}
