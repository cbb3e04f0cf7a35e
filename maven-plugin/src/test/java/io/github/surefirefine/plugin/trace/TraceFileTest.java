package io.github.surefirefine.plugin.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.surefirefine.plugin.trace.TraceException.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceFileTest {

    private static final String HEAD =
            "{\"otherData\":{\"format\":\"fine-trace 1\",\"version\":\"1.2\",\"started\":\"2026-11-25T21:20:00.123Z\",\"processors\":\"2\"},\n"
                    + "\"traceEvents\":[\n";

    private static final RunTrace ONE_OF_EACH = new RunTrace(
            "1.2",
            Optional.of(Instant.parse("2026-11-25T21:20:00.123Z")),
            2,
            Ending.COMPLETE,
            List.of(
                    new ForkTrack(
                            3,
                            1,
                            1234,
                            "presenter",
                            List.of(
                                    new Slice.Plan(0, 410_000, "finds tests"),
                                    new Slice.Setup(410_000, 5_200, "demo.FooTest"),
                                    new Slice.Test(
                                            415_200,
                                            2_000_000,
                                            "demo.FooTest$Inner",
                                            "slow(int)[1] ü",
                                            "[engine:e]/[method:slow()]",
                                            Outcome.PASSED,
                                            1),
                                    new Slice.Teardown(2_415_200, 900, "demo.FooTest"),
                                    new Slice.Wait(2_416_100, 50_000, 4)),
                            List.of(
                                    new Mark.Join(410_000, "demo.FooTest", 3),
                                    new Mark.Whole(410_001, "demo.FooTest", "testng"),
                                    new Mark.Queue(410_002, "claims 12 units"),
                                    new Mark.ClassFailure(2_415_200, "demo.FooTest", "no\nway"),
                                    new Mark.Crash(2_500_000, "status 1"))),
                    new ForkTrack(
                            5,
                            1,
                            1235,
                            "replacement",
                            List.of(),
                            List.of(new Mark.Replacement(2_600_000, "fork #1 is replaced")))));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve(TraceFile.NAME);
    }

    @Test
    void readsWhatTheProviderWrites() throws Exception {
        Files.writeString(file, TraceText.of(ONE_OF_EACH));

        assertThat(TraceFile.read(file)).isEqualTo(ONE_OF_EACH);
        assertThat(ONE_OF_EACH.endMicros()).isEqualTo(2_600_000);
        assertThat(ONE_OF_EACH.tests()).hasSize(1);
    }

    @Test
    void roundsFractionsOfMicroseconds() throws Exception {
        write(
                "{\"ph\":\"X\",\"tid\":1,\"ts\":10.4,\"dur\":1.5e3,\"cat\":\"setup\",\"name\":\"demo.FooTest\"}",
                "{\"ph\":\"X\",\"tid\":1,\"ts\":10.6,\"dur\":0.2,\"cat\":\"teardown\",\"name\":\"demo.FooTest\"}");

        assertThat(TraceFile.read(file).forks().get(0).slices())
                .containsExactly(new Slice.Setup(10, 1500, "demo.FooTest"), new Slice.Teardown(11, 0, "demo.FooTest"));
    }

    @Test
    void passesOverWhatALaterVersionMayAdd() throws Exception {
        write(
                "{\"ph\":\"X\",\"tid\":1,\"ts\":1,\"dur\":1,\"cat\":\"coffee\",\"name\":\"c\"}",
                "{\"ph\":\"C\",\"tid\":1,\"ts\":1,\"name\":\"memory\"}",
                "{\"ph\":\"X\",\"tid\":1,\"ts\":1,\"dur\":1,\"cat\":\"plan\",\"name\":\"finds tests\",\"more\":[1]}");

        assertThat(TraceFile.read(file).forks().get(0).slices()).containsExactly(new Slice.Plan(1, 1, "finds tests"));
    }

    @Test
    void readsAsFarAsItGoesWhereverItIsCutOff() throws Exception {
        byte[] whole = TraceText.of(ONE_OF_EACH).getBytes(UTF_8);
        int head = TraceText.of(ONE_OF_EACH).indexOf("traceEvents") - 2;
        int end = whole.length - "]}\n".length();

        for (int length = head; length < end; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            RunTrace trace = TraceFile.read(file);

            assertThat(trace.ending()).as("cut off at %d", length).isEqualTo(Ending.CUT_OFF);
            assertThat(trace.version()).isEqualTo("1.2");
            assertThat(trace.endMicros()).isLessThanOrEqualTo(2_600_000);
        }
        assertThat(TraceFile.read(file).tests()).hasSize(1);
    }

    @Test
    void whatIsCutOffBeforeItSaysWhatItIsIsForeign() throws Exception {
        byte[] whole = TraceText.of(ONE_OF_EACH).getBytes(UTF_8);

        for (int length = 0; length < "{\"displayTimeUnit\":\"ms\",\n\"otherData\":{".length(); length++) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertProblem(Reason.FOREIGN);
        }
    }

    @Test
    void saysWhatToDoWhereThereIsNone() {
        assertThatThrownBy(() -> TraceFile.read(file))
                .hasMessage("There is no " + file + ": run the tests with surefire-fine first, as with mvn test");
        assertProblem(Reason.MISSING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '´',
            value = {
                "[]|it does not begin with an object",
                "''|it does not begin with an object",
                "<html>|it is not JSON",
                "{\"traceEvents\":[]}|it has no \"otherData\" with the format before its events",
                "{\"otherData\":{\"v8\":1},\"traceEvents\":[]}|its format is not fine-trace 1",
                "{}|its \"otherData\" has no format"
            })
    void saysThatSomethingElseWroteIt(String text, String why) throws Exception {
        Files.writeString(file, text.replace("''", "\"\""));

        assertThatThrownBy(() -> TraceFile.read(file))
                .hasMessage(file + " is not a trace of surefire-fine, because " + why
                        + ": remove it, then run the tests, as with mvn test");
        assertProblem(Reason.FOREIGN);
    }

    @Test
    void anInterruptedRunIsNoCompleteOne() throws Exception {
        write(
                "{\"ph\":\"X\",\"tid\":1,\"ts\":1,\"dur\":4,\"cat\":\"test\",\"name\":\"a\",\"args\":{\"class\":\"c\",\"outcome\":\"crashed\"}}",
                "{\"ph\":\"i\",\"tid\":1,\"ts\":5,\"cat\":\"interrupted\",\"name\":\"the run was interrupted\"}");

        RunTrace trace = TraceFile.read(file);

        assertThat(trace.ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(trace.forks().get(0).marks()).containsExactly(new Mark.Crash(5, "the run was interrupted"));
    }

    @Test
    void saysThatItIsOfAnotherAge() throws Exception {
        Files.writeString(file, "{\"otherData\":{\"format\":\"fine-trace 2\"},\"traceEvents\":[]}");

        assertThatThrownBy(() -> TraceFile.read(file))
                .hasMessage(file + " has the format \"fine-trace 2\", but only \"fine-trace 1\" can be read:"
                        + " give fine-maven-plugin and surefire-fine-provider the same version");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '´',
            value = {
                "{\"ph\":\"X\",\"ts\":1,\"dur\":1,\"cat\":\"setup\",\"name\":\"a\"}|an event without its \"tid\"",
                "{\"ph\":\"X\",\"tid\":1,\"ts\":-1,\"dur\":1,\"cat\":\"setup\",\"name\":\"a\"}|an event whose"
                        + " \"ts\" is not a number of microseconds",
                "{\"ph\":\"X\",\"tid\":1,\"ts\":1,\"dur\":1e300,\"cat\":\"setup\",\"name\":\"a\"}|an event whose"
                        + " \"dur\" is not a number of microseconds",
                "{\"ph\":\"X\",\"tid\":1,\"ts\":1,\"dur\":1,\"cat\":\"setup\"}|an event without its \"name\"",
                "{\"ph\":\"X\",\"tid\":1,\"ts\":1,\"dur\":1,\"cat\":\"test\",\"name\":\"a\",\"args\":{\"outcome\":\"passed\"}}|an event without its \"class\"",
                "{\"ph\":\"X\",\"tid\":1,\"ts\":1,\"dur\":1,\"cat\":\"test\",\"name\":\"a\",\"args\":{\"class\":\"c\",\"outcome\":\"fine\"}}|the outcome \"fine\" is not known",
                "{\"ph\":oops}|this is not JSON"
            })
    void saysWhichLineIsBroken(String event, String problem) throws Exception {
        write(event);

        assertThatThrownBy(() -> TraceFile.read(file))
                .hasMessage(file + ", line 3: " + problem + "; run the tests again, as with mvn test");
        assertProblem(Reason.BROKEN);
    }

    @Test
    void refusesWhatDoesNotFitIntoMemory() throws Exception {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(400_000_000);
        }

        assertThatThrownBy(() -> TraceFile.read(file))
                .hasMessage(file + " has 400 MB, more than the 300 MB that can be read:"
                        + " run fewer tests at once, as with -Dtest=…");
        assertProblem(Reason.TOO_LARGE);
    }

    @Test
    void saysThatItCannotBeRead() throws Exception {
        Files.createDirectory(file);

        assertProblem(Reason.UNREADABLE);
    }

    private void write(String... events) throws IOException {
        Files.writeString(file, HEAD + String.join(",\n", events) + "\n]}\n");
    }

    private void assertProblem(Reason reason) {
        assertThatThrownBy(() -> TraceFile.read(file))
                .isInstanceOfSatisfying(
                        TraceException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .message()
                .doesNotContain("\n");
    }
}
