package io.github.surefirefine.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.history.History;
import io.github.surefirefine.history.HistoryText;
import io.github.surefirefine.history.RunNotes;
import io.github.surefirefine.history.UnitEnding;
import io.github.surefirefine.history.jvm.JvmFlags;
import io.github.surefirefine.history.jvm.JvmRecord;
import io.github.surefirefine.history.jvm.JvmRecord.Figures;
import io.github.surefirefine.model.plan.Shard;
import io.github.surefirefine.queue.QueueRecord;
import io.github.surefirefine.queue.QueueRecordText;
import io.github.surefirefine.script.Recording;
import io.github.surefirefine.script.RecordingText;
import io.github.surefirefine.shard.ShardRecord;
import io.github.surefirefine.shard.ShardText;
import io.github.surefirefine.trace.TraceText;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that earlier versions have written are read by this one. What is kept of a version is never changed: a version that
 * writes another format adds files and tests of its own.
 */
class KeptFormatsTest {

    private static final Path FORMATS = Path.of("src/test/resources/formats");
    private static final Path FIRST = FORMATS.resolve("0.1.0");
    private static final String JUPITER = "[engine:junit-jupiter]/[class:demo.";

    @TempDir
    private Path folder;

    @Test
    void theHistoryOfTheFirstVersion() throws IOException {
        Files.copy(FIRST.resolve("run/fine/history.txt"), folder.resolve("history.txt"));
        HistoryStore store = new HistoryStore(folder);

        assertThat(told(store.read())).isEqualTo("""
                    runs 2
                    load 2 3390000 2041698
                    demo.EndingsTest, setup 44981
                      +/[method:fails()]: 88621 us, failed, run 2
                      +/[method:isFlaky()]: 22539 us, passed, run 2
                      +/[method:isQuarantined()]: 19143 us, failed, run 2
                      +/[method:isSkipped()]: 5637 us, passed, run 2
                      +/[method:passes()]: 68079 us, passed, run 2
                    demo.NestedTest, setup 166230
                      +/[method:outside()]: 84321 us, passed, run 2
                      +/[nested-class:Inner]/[method:inside()]: 86070 us, passed, run 2
                      +/[nested-class:Inner]/[nested-class:Innermost]/[method:deep()]: 20550 us, passed, run 2
                    demo.OldTest, setup 258454
                      +/[test:isIgnored(demo.OldTest)]: 2143 us, passed, run 2
                      +/[test:passes(demo.OldTest)]: 56079 us, passed, run 2
                    demo.ParameterizedTests, setup 21154
                      +/[test-template:again()]: 918277 us, passed, run 2
                      +/[test-template:holds(java.lang.String)]: 504355 us, passed, run 2
                    demo.SlowTest, setup 102725
                      +/[method:first()]: 312103 us, passed, run 2
                      +/[method:second()]: 219815 us, passed, run 2
                    """);
        assertThat(store.takeWarning()).isEmpty();
    }

    @Test
    void thePastRunsOfTheFirstVersion() {
        assertThat(PastRuns.read(FIRST.resolve("run/fine/runs")))
                .extracting(KeptFormatsTest::told)
                .containsExactlyInAnyOrder("""
                    runs 1
                    load 2 3590000 3412538
                    demo.EndingsTest, setup 25808
                      +/[method:fails()]: 43316 us, failed, run 1
                      +/[method:isFlaky()]: 22879 us, failed, run 1
                      +/[method:isQuarantined()]: 15135 us, failed, run 1
                      +/[method:isSkipped()]: 2493 us, passed, run 1
                      +/[method:passes()]: 90226 us, passed, run 1
                    demo.NestedTest, setup 161641
                      +/[method:outside()]: 82071 us, passed, run 1
                      +/[nested-class:Inner]/[method:inside()]: 93119 us, passed, run 1
                      +/[nested-class:Inner]/[nested-class:Innermost]/[method:deep()]: 27242 us, passed, run 1
                    demo.OldTest, setup 289820
                      +/[test:isIgnored(demo.OldTest)]: 2631 us, passed, run 1
                      +/[test:passes(demo.OldTest)]: 47774 us, passed, run 1
                    demo.ParameterizedTests, setup 23859
                      +/[test-template:again()]: 1219451 us, passed, run 1
                      +/[test-template:holds(java.lang.String)]: 649061 us, passed, run 1
                    demo.SlowTest, setup 90823
                      +/[method:first()]: 310632 us, passed, run 1
                      +/[method:second()]: 214547 us, passed, run 1
                    """, """
                    runs 1
                    load 2 3390000 2041698
                    demo.EndingsTest, setup 89719
                      +/[method:fails()]: 194331 us, failed, run 1
                      +/[method:isFlaky()]: 21746 us, failed, run 1
                      +/[method:isQuarantined()]: 28496 us, failed, run 1
                      +/[method:isSkipped()]: 12973 us, passed, run 1
                      +/[method:passes()]: 16404 us, passed, run 1
                    demo.NestedTest, setup 176937
                      +/[method:outside()]: 89572 us, passed, run 1
                      +/[nested-class:Inner]/[method:inside()]: 69623 us, passed, run 1
                      +/[nested-class:Inner]/[nested-class:Innermost]/[method:deep()]: 4935 us, passed, run 1
                    demo.OldTest, setup 185268
                      +/[test:isIgnored(demo.OldTest)]: 1004 us, passed, run 1
                      +/[test:passes(demo.OldTest)]: 75456 us, passed, run 1
                    demo.ParameterizedTests, setup 14841
                      +/[test-template:again()]: 215539 us, passed, run 1
                      +/[test-template:holds(java.lang.String)]: 166707 us, passed, run 1
                    demo.SlowTest, setup 130496
                      +/[method:first()]: 315534 us, passed, run 1
                      +/[method:second()]: 232108 us, passed, run 1
                    """);
    }

    @Test
    void theNotesOfTheFirstVersion() throws IOException {
        List<Path> files = notes(FIRST);
        assertThat(files).hasSize(2);
        for (Path file : files) {
            RunNotes notes = RunNotes.parse(Files.readString(file));

            assertThat(notes.of("demo.EndingsTest", "+/[method:isFlaky()]")).isEqualTo(UnitEnding.FLAKY);
            assertThat(notes.of("demo.EndingsTest", "+/[method:isQuarantined()]"))
                    .isEqualTo(UnitEnding.QUARANTINED);
            assertThat(notes.of("demo.EndingsTest", "+/[method:fails()]")).isEqualTo(UnitEnding.FAILED);
        }
    }

    @Test
    void theFiguresOfJvmsOfTheFirstVersion() {
        assertThat(new JvmFile(FIRST.resolve("run/fine"), "surefire-reports").read())
                .isEqualTo(new JvmRecord(5, Map.of(JvmFlags.DEFAULT, new Figures(3503, 3390, 870, 2))));
    }

    @Test
    void theShardsOfTheFirstVersion() throws Exception {
        for (int number = 1; number <= 2; number++) {
            ShardRecord record = ShardText.parse(
                    Files.readAllLines(FIRST.resolve("shard-" + number + "/surefire-reports/fine-shard.txt")));

            assertThat(record.own()).isEqualTo(new Shard(number, 2));
            assertThat(record.history()).hasValue("97435bb73abd");
            assertThat(of(record, 1)).isEqualTo("""
                    [engine:junit-jupiter]/[class:demo.EndingsTest]/[method:isFlaky()]
                    [engine:junit-jupiter]/[class:demo.EndingsTest]/[method:isSkipped()]
                    [engine:junit-jupiter]/[class:demo.ParameterizedTests]/[test-template:again()]
                    [engine:junit-jupiter]/[class:demo.ParameterizedTests]/[test-template:holds(java.lang.String)]
                    """);
            assertThat(of(record, 2)).isEqualTo("""
                    [engine:junit-jupiter]/[class:demo.EndingsTest]/[method:fails()]
                    [engine:junit-jupiter]/[class:demo.EndingsTest]/[method:isQuarantined()]
                    [engine:junit-jupiter]/[class:demo.EndingsTest]/[method:passes()]
                    [engine:junit-jupiter]/[class:demo.NestedTest]/[method:outside()]
                    [engine:junit-jupiter]/[class:demo.NestedTest]/[nested-class:Inner]/[method:inside()]
                    [engine:junit-jupiter]/[class:demo.NestedTest]/[nested-class:Inner]/[nested-class:Innermost]/[method:deep()]
                    [engine:junit-jupiter]/[class:demo.SlowTest]/[method:first()]
                    [engine:junit-jupiter]/[class:demo.SlowTest]/[method:second()]
                    [engine:junit-vintage]/[runner:demo.OldTest]/[test:isIgnored(demo.OldTest)]
                    [engine:junit-vintage]/[runner:demo.OldTest]/[test:passes(demo.OldTest)]
                    """);
        }
    }

    @Test
    void theMachinesOfAQueueOfTheFirstVersion() throws IOException {
        assertThat(QueueRecordText.parse(
                        Files.readAllLines(FIRST.resolve("queue-one/surefire-reports/fine-queue.txt"))))
                .hasValue(new QueueRecord(
                        "formats/formats/target/surefire-reports/8aeba933",
                        "2180467d-6461-45c3-8029-04381f10aa01",
                        "one",
                        "d71817e30fda358567560ddade8f58225eb6710ffebf122dd335cdd9346765b5",
                        14,
                        true,
                        List.of(
                                "[engine:junit-jupiter]/[class:demo.EndingsTest]/[method:fails()]",
                                "[engine:junit-jupiter]/[class:demo.EndingsTest]/[method:isFlaky()]",
                                "[engine:junit-jupiter]/[class:demo.EndingsTest]/[method:isQuarantined()]",
                                "[engine:junit-jupiter]/[class:demo.EndingsTest]/[method:isSkipped()]",
                                "[engine:junit-jupiter]/[class:demo.NestedTest]/[method:outside()]",
                                "[engine:junit-jupiter]/[class:demo.NestedTest]/[nested-class:Inner]/[method:inside()]",
                                "[engine:junit-jupiter]/[class:demo.NestedTest]/[nested-class:Inner]/[nested-class:Innermost]/[method:deep()]",
                                "[engine:junit-jupiter]/[class:demo.ParameterizedTests]/[test-template:again()]",
                                "[engine:junit-jupiter]/[class:demo.ParameterizedTests]/[test-template:holds(java.lang.String)]",
                                "[engine:junit-jupiter]/[class:demo.SlowTest]/[method:first()]",
                                "[engine:junit-jupiter]/[class:demo.SlowTest]/[method:second()]",
                                "[engine:junit-vintage]/[runner:demo.OldTest]/[test:isIgnored(demo.OldTest)]",
                                "[engine:junit-vintage]/[runner:demo.OldTest]/[test:passes(demo.OldTest)]")));
        assertThat(QueueRecordText.parse(
                        Files.readAllLines(FIRST.resolve("queue-two/surefire-reports/fine-queue.txt"))))
                .hasValue(new QueueRecord(
                        "formats/formats/target/surefire-reports/8aeba933",
                        "12fdd2f1-a112-4b4f-b595-46d41aa3ab10",
                        "two",
                        "d71817e30fda358567560ddade8f58225eb6710ffebf122dd335cdd9346765b5",
                        14,
                        true,
                        List.of("[engine:junit-jupiter]/[class:demo.EndingsTest]/[method:passes()]")));
    }

    @Test
    void aTraceOfTheFirstVersionCanBeReplayed() throws IOException {
        List<String> lines = Files.readAllLines(FIRST.resolve("run/surefire-reports/fine-trace.json"));

        assertThat(RecordingText.parse("trace", lines.iterator()).leases())
                .extracting(KeptFormatsTest::told)
                .containsExactly(
                        "1: demo.ParameterizedTests.again()[1] demo.ParameterizedTests.again()[2] demo.ParameterizedTests.holds(String)[1] demo.ParameterizedTests.holds(String)[2] demo.ParameterizedTests.holds(String)[3]",
                        "1: demo.SlowTest.first demo.SlowTest.second",
                        "1: demo.NestedTest.outside demo.NestedTest$Inner.inside demo.NestedTest$Inner$Innermost.deep",
                        "1: demo.OldTest.passes demo.OldTest.isIgnored",
                        "2: demo.EndingsTest.fails demo.EndingsTest.isQuarantined demo.EndingsTest.passes demo.EndingsTest.isSkipped demo.EndingsTest.isFlaky");
    }

    /** Of the newest format, something is kept, so that the next one can be read against it. */
    @Test
    void theNewestFilesAreAsThisVersionWritesThem() throws Exception {
        String why = "a format has changed: keep files of this version too, see CONTRIBUTING.md";
        Path newest = newest();
        String history = Files.readString(newest.resolve("run/fine/history.txt"));
        List<String> shard = Files.readAllLines(newest.resolve("shard-1/surefire-reports/fine-shard.txt"));
        List<String> queue = Files.readAllLines(newest.resolve("queue-one/surefire-reports/fine-queue.txt"));
        String trace = Files.readString(newest.resolve("run/surefire-reports/fine-trace.json"));

        assertThat(HistoryText.format(HistoryText.parse(history))).as(why).isEqualTo(history);
        assertThat(ShardText.format(ShardText.parse(shard))).as(why).isEqualTo(shard);
        assertThat(QueueRecordText.format(QueueRecordText.parse(queue).orElseThrow()))
                .as(why)
                .isEqualTo(queue);
        assertThat(trace)
                .as(why)
                .startsWith(new TraceText(0)
                        .head("VERSION", "", 0, Optional.empty())
                        .replaceFirst("(?s)VERSION.*", ""));
        for (Path file : notes(newest)) {
            String notes = Files.readString(file);
            assertThat(RunNotes.parse(notes).format()).as(why).isEqualTo(notes);
        }
    }

    private static Path newest() throws IOException {
        try (Stream<Path> versions = Files.list(FORMATS)) {
            return versions.max(Comparator.comparing(
                            each -> Version.parse(each.getFileName().toString())))
                    .orElseThrow();
        }
    }

    private static List<Path> notes(Path version) throws IOException {
        try (Stream<Path> files = Files.list(version.resolve("run/fine/runs"))) {
            return files.filter(file -> file.toString().endsWith(".notes.txt")).toList();
        }
    }

    private static String told(History history) {
        StringBuilder text = new StringBuilder("runs " + history.runs() + "\n");
        history.load()
                .ifPresent(load ->
                        text.append("load " + load.forks() + " " + load.cpuMicros() + " " + load.aloneMicros() + "\n"));
        history.classes().forEach((name, known) -> {
            text.append(name + ", setup " + known.setupMicros().orElse(-1) + "\n");
            known.units()
                    .forEach((key, unit) -> text.append("  " + key + ": " + unit.micros() + " us, "
                            + (unit.failed() ? "failed" : "passed") + ", run " + unit.lastSeen() + "\n"));
        });
        return text.toString();
    }

    private static String told(Recording.RecordedLease lease) {
        return lease.fork() + ": "
                + lease.tests().stream()
                        .map(test -> test.className() + "." + test.name())
                        .collect(Collectors.joining(" "));
    }

    private static String of(ShardRecord record, int shard) {
        return record.shards().entrySet().stream()
                .filter(unit -> unit.getValue() == shard)
                .map(unit -> unit.getKey() + "\n")
                .collect(Collectors.joining());
    }
}
