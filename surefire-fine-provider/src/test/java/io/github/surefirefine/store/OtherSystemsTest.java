package io.github.surefirefine.store;

import static io.github.surefirefine.system.OtherSystem.MACOS;
import static io.github.surefirefine.system.OtherSystem.WINDOWS;
import static io.github.surefirefine.system.OtherSystem.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.surefirefine.history.History;
import io.github.surefirefine.history.Observed;
import io.github.surefirefine.history.jvm.JvmFlags;
import io.github.surefirefine.history.jvm.JvmRecord;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.options.QueueOptions;
import io.github.surefirefine.quarantine.QuarantineEntry;
import io.github.surefirefine.quarantine.QuarantineSource;
import io.github.surefirefine.system.OtherSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept in files, with the paths of Windows and macOS. */
class OtherSystemsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static final Clock CLOCK =
            Clock.fixed(TODAY.atStartOfDay(ZoneId.systemDefault()).toInstant(), ZoneOffset.UTC);
    private static final String LINE = "demo.FooTest#bar | 2026-12-31 | S-1 | why";
    private static final TestClass TEST_CLASS =
            new PlanMaker().split("demo.A", 1).plan().classes().get(0);

    @ParameterizedTest
    @EnumSource
    void aHistoryIsKept(OtherSystem system) throws IOException {
        Path folder = system.checkout().resolve(".fine");
        HistoryStore store = new HistoryStore(folder);
        store.add(seen(1_000), true);
        store.add(seen(1_000), true);

        assertThat(store.takeWarning()).isEmpty();
        assertThat(nanos(new HistoryStore(folder).read())).hasValue(1_000);
        assertThat(PastRuns.read(folder.resolve(HistoryStore.RUNS))).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void aHistoryMayHaveTheLineEndsOfWindows(OtherSystem system) throws IOException {
        Path folder = system.checkout().resolve(".fine");
        HistoryStore store = new HistoryStore(folder);
        store.add(seen(1_000), true);
        Path file = folder.resolve("history.txt");
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));

        assertThat(nanos(store.read())).hasValue(1_000);
        assertThat(store.takeWarning()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void soIsWhatTheJvmTook(OtherSystem system) throws IOException {
        Path folder = Files.createDirectories(system.checkout().resolve(".fine"));
        JvmRecord record = new JvmRecord(38, Map.of(JvmFlags.DEFAULT, new JvmRecord.Figures(1, 2, 3, 4)));
        new JvmFile(folder, "surefire-reports").write(JvmRecord.NOTHING, JvmFlags.DEFAULT);
        new JvmFile(folder, "surefire-reports").write(record, JvmFlags.LEAN);

        assertThat(new JvmFile(folder, "surefire-reports").read()).isEqualTo(record);
    }

    @ParameterizedTest
    @EnumSource
    void aQuarantineIsFoundAboveTheModule(OtherSystem system) {
        Path root = system.checkout();
        Path module = root.resolve("group").resolve("app");
        write(root.resolve("group").resolve("pom.xml"), "");
        write(module.resolve("pom.xml"), "");
        write(root.resolve(".fine-quarantine"), "\uFEFF# tests\r\n\r\n" + LINE + "\r\n");

        QuarantineSource source = quarantine(module, Map.of());

        assertThat(source.quarantine().file()).isEqualTo("../../.fine-quarantine");
        assertThat(source.quarantine().entries())
                .extracting(QuarantineEntry::reason)
                .containsExactly("why");
    }

    @ParameterizedTest
    @EnumSource
    void aQuarantineIsComparedWithTheClasses(OtherSystem system) {
        Path module = system.checkout();
        write(module.resolve("target").resolve("test-classes").resolve("demo").resolve("FooTest.class"), "");
        write(module.resolve(".fine-quarantine"), LINE + "\r\ndemo.Gone | 2026-12-31 | S-2 | why\r\n");

        assertThat(quarantine(module, Map.of()).missing())
                .extracting(QuarantineEntry::ticket)
                .containsExactly("S-2");
    }

    @Test
    void aQuarantineMayBeOnAnotherDrive() {
        Path module = WINDOWS.checkout();
        write(module.getFileSystem().getPath("D:\\shared\\tests.txt"), LINE);

        assertThat(quarantine(module, Map.of("fine.quarantine", "D:\\shared\\tests.txt"))
                        .quarantine()
                        .file())
                .isEqualTo("D:/shared/tests.txt");
    }

    @Test
    void machinesWithDifferentSystemsMeet() {
        assertThat(queue(WINDOWS.checkout())).isEqualTo(queue(MACOS.checkout()));
    }

    @Test
    void reportsOfAQueueMayBeOnAnotherDrive() {
        Path module = WINDOWS.checkout();

        assertThat(queue(module, module.getFileSystem().getPath("D:\\reports\\unit")))
                .startsWith("7/D:/reports/unit/");
    }

    @ParameterizedTest
    @CsvSource({
        "WINDOWS, target\\reports\\TEST-*.xml",
        "WINDOWS, target/reports/TEST-*.xml",
        "WINDOWS, Target\\Reports\\test-*.xml",
        "WINDOWS, **\\TEST-*.xml",
        "WINDOWS, **/TEST-*.xml",
        "WINDOWS, C:\\Users\\Jörg M\\check out\\target\\reports\\*.xml",
        "WINDOWS, D:\\old\\TEST-*.xml",
        "WINDOWS, D:/old/TEST-*.xml",
        "MACOS, target/reports/TEST-*.xml",
        "MACOS, **/TEST-*.xml",
        "MACOS, /Users/Jörg M/check out/target/reports/*.xml",
    })
    void reportsAreImportedByAGlob(OtherSystem system, String glob) {
        Path module = system.checkout();
        String report =
                "<testsuite name='demo.A' time='1'><testcase name='a' classname='demo.A' time='1'/></testsuite>";
        write(module.resolve("target").resolve("reports").resolve("TEST-demo.A.xml"), report);
        if (system == WINDOWS) {
            write(module.getFileSystem().getPath("D:\\old\\TEST-demo.A.xml"), report);
        }

        ReportImport.Result result = new ReportImport(module, glob).read();

        assertThat(result.warning()).isEmpty();
        assertThat(result.history().isEmpty()).isFalse();
    }

    @Test
    void aGlobThatIsNoPathIsOneWarning() {
        assertThat(new ReportImport(WINDOWS.checkout(), "what|ever\0/*.xml")
                        .read()
                        .warning())
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void aTraceIsReplayed(OtherSystem system) {
        Path module = system.checkout();
        write(module.resolve("old").resolve("fine-trace.json"), "{\"no\": \"trace\"}\r\n");

        assertThat(catchThrowable(() -> ReplayFile.read(
                        FineOptions.parse(Map.of("fine.replay", "old/fine-trace.json")), reports(module))))
                .hasMessageContaining("old/fine-trace.json");
    }

    @ParameterizedTest
    @EnumSource
    void reportsCanBeWrittenBesideTheClasses(OtherSystem system) {
        assertThat(ReportsFolder.trouble(reports(system.checkout()))).isEmpty();
    }

    private static QuarantineSource quarantine(Path module, Map<String, String> options) {
        return QuarantineFile.read(FineOptions.parse(options), reports(module), TestChoice.ALL, CLOCK);
    }

    private static String queue(Path module) {
        return queue(module, reports(module));
    }

    private static String queue(Path module, Path reports) {
        return QueueName.resolve(
                        Map.of("fine.queue", "redis://host", "fine.queue.run", "7"), module, reports, List.of(), "m")
                .getOrDefault(QueueOptions.NAME, "");
    }

    private static Path reports(Path module) {
        return module.resolve("target").resolve("surefire-reports");
    }

    private static OptionalLong nanos(History history) {
        return history.unitNanos(TEST_CLASS, TEST_CLASS.units().get(0));
    }

    private static Observed seen(long nanos) {
        return new Observed(List.of(
                new Observed.OfClass(TEST_CLASS, OptionalLong.empty(), Map.of(0, new Observed.OfUnit(nanos, false)))));
    }
}
