package io.github.surefirefine.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.surefirefine.script.Recording.RecordedLease;
import io.github.surefirefine.script.Recording.RecordedTest;
import io.github.surefirefine.trouble.Trouble;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTextTest {

    private static final String HEAD = """
            {"displayTimeUnit":"ms",
            "otherData":{"format":"fine-trace 1","version":"1","started":"2026-01-01T00:00:00Z","processors":"2"},
            "traceEvents":[
            {"ph":"M","pid":1,"tid":0,"name":"process_name","args":{"name":"surefire-fine"}},
            """;

    private static final String TRACKS = track(1, 1) + track(2, 2);

    private static final String END = """
            {"ph":"i","s":"t","pid":1,"tid":1,"ts":99,"cat":"join","name":"A","args":{"units":1}}
            ]}
            """;

    @Test
    void eachForkHasItsTestsInTheirOrder() {
        assertThat(text(HEAD + TRACKS + test(1, 10, "A", "a") + test(2, 11, "B", "b") + test(1, 12, "A", "c") + END))
                .isEqualTo("1: A.a A.c; 2: B.b");
    }

    @Test
    void aLeaseEndsWhereAForkLeavesTheClassOrWaits() {
        assertThat(text(HEAD
                        + TRACKS
                        + test(1, 10, "A", "a")
                        + slice(1, "teardown", 11, "A")
                        + test(1, 12, "A", "b")
                        + slice(1, "wait", 13, "waits")
                        + test(1, 14, "A", "c")
                        + END))
                .isEqualTo("1: A.a; 1: A.b; 1: A.c");
    }

    @Test
    void aForkThatWaitsInAClassForMoreOfItGoesOnWithItsLease() {
        String wait = slice(1, "wait", 11, "waits").replace("},\n", ",\"args\":{\"pending\":0,\"class\":\"A\"}},\n");

        assertThat(text(HEAD + TRACKS + test(1, 10, "A", "a") + wait + test(1, 14, "A", "b") + END))
                .isEqualTo("1: A.a A.b");
    }

    /** The order is that in which tests began; they are written down when they end. */
    @Test
    void testsAreInTheOrderInWhichTheyBegan() {
        assertThat(text(HEAD + TRACKS + test(1, 20, "A", "second") + test(1, 10, "A", "first") + END))
                .isEqualTo("1: A.first A.second");
    }

    @Test
    void aReplacementGoesOnWithTheNumberOfTheForkBefore() {
        assertThat(text(HEAD + TRACKS + test(2, 10, "A", "a") + track(3, 2) + test(3, 20, "A", "b") + END))
                .isEqualTo("2: A.a; 2: A.b");
    }

    @Test
    void rerunsDoNotCount() {
        assertThat(text(HEAD
                        + TRACKS
                        + test(1, 10, "A", "a")
                        + test(1, 20, "A", "a").replace("\"rerun\":0", "\"rerun\":1")
                        + END))
                .isEqualTo("1: A.a");
    }

    @Test
    void aClassThatFailedIsThereWithoutATest() {
        Recording recording = parse(HEAD + TRACKS
                + "{\"ph\":\"i\",\"s\":\"t\",\"pid\":1,\"tid\":1,\"ts\":5,\"cat\":\"class-failure\",\"name\":\"A\"},\n"
                + END);

        assertThat(recording.leases())
                .containsExactly(new RecordedLease(1, List.of(new RecordedTest("A", null, null))));
    }

    @Test
    void escapesAreUndone() {
        Recording recording = parse(HEAD
                + TRACKS
                + test(1, 10, "A", "a\\\"b\\\\c\\u000a\\ud83d\\ude00\\/").replace("[id]", "[method:x\\u0022()]")
                + END);

        assertThat(recording.leases().get(0).tests())
                .containsExactly(new RecordedTest("A", "a\"b\\c\n\ud83d\ude00/", "[method:x\"()]"));
    }

    @Test
    void aTraceThatEndsInTheMiddleIsReadAsFarAsItGoes() {
        String whole = HEAD + TRACKS + test(1, 10, "A", "a") + test(1, 20, "A", "b");

        assertThat(text(whole.substring(0, whole.length() - 20))).isEqualTo("1: A.a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "{}",
                "<?xml version=\"1.0\"?>",
                "{\"displayTimeUnit\":\"ms\",\n\"otherData\":{\"version\":\"1\"},\n\"traceEvents\":[\n",
                "{\"displayTimeUnit\":\"ms\",\n\"otherData\":{\"format\":\n\"traceEvents\":[\n",
                "[{\"ph\":\"X\",\"pid\":1,\"tid\":1}]"
            })
    void whatIsNoTraceIsRefused(String text) {
        assertThatThrownBy(() -> parse(text))
                .hasToString(Trouble.REPLAY_NO_TRACE.tell(
                        "fine: the-file is not a trace written by surefire-fine; set fine.replay to the unchanged"
                                + " fine-trace.json of a run"));
    }

    @Test
    void whatIsBrokenInTheMiddleIsRefused() {
        assertThatThrownBy(() -> parse(HEAD + TRACKS + "{\"ph\":\"X\",\"pid\":\n" + END))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("is not a trace written by surefire-fine");
    }

    @Test
    void aLaterFormatIsRefused() {
        assertThatThrownBy(() -> parse(HEAD.replace("fine-trace 1", "fine-trace 2") + END))
                .hasToString(Trouble.REPLAY_VERSION.tell(
                        "fine: the-file has the trace format \"fine-trace 2\"; this version of surefire-fine"
                                + " replays only \"fine-trace 1\". Replay it with the version that wrote it"));
    }

    @Test
    void theTraceOfSeveralMachinesIsRefused() {
        String expected = Trouble.REPLAY_MERGED.tell(
                "fine: the-file is the trace of several machines, which cannot be replayed on one; set"
                        + " fine.replay to the fine-trace.json of one machine");

        assertThatThrownBy(() -> parse(HEAD.replace("\"processors\"", "\"shard\":\"1-5/5\",\"processors\"") + END))
                .hasToString(expected);
        assertThatThrownBy(() -> parse(HEAD + test(1, 10, "A", "a").replace("\"pid\":1", "\"pid\":2") + END))
                .hasToString(expected);
    }

    @Test
    void theTraceOfOneMachineOfSeveralIsFine() {
        assertThat(text(HEAD.replace("\"processors\"", "\"shard\":\"2/5\",\"processors\"")
                        + TRACKS
                        + test(1, 10, "A", "a")
                        + END))
                .isEqualTo("1: A.a");
    }

    private static Recording parse(String text) {
        return RecordingText.parse("the-file", text.lines().iterator());
    }

    private static String text(String text) {
        return parse(text).leases().stream()
                .map(lease -> lease.fork() + ": "
                        + lease.tests().stream().map(RecordedTest::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }

    private static String track(int tid, int fork) {
        return ("{\"ph\":\"M\",\"pid\":1,\"tid\":%d,\"name\":\"thread_name\",\"args\":{\"name\":\"fork #%d\",\"fork\":%d,"
                        + "\"process\":77,\"role\":\"surefire\"}},\n")
                .formatted(tid, fork, fork);
    }

    private static String test(int tid, int micros, String className, String name) {
        return ("{\"ph\":\"X\",\"pid\":1,\"tid\":%d,\"ts\":%d,\"dur\":1,\"cat\":\"test\",\"name\":\"%s\",\"args\":{\"class\":"
                        + "\"%s\",\"id\":\"[id]\",\"outcome\":\"passed\",\"rerun\":0}},\n")
                .formatted(tid, micros, name, className);
    }

    private static String slice(int tid, String category, int micros, String name) {
        return "{\"ph\":\"X\",\"pid\":1,\"tid\":%d,\"ts\":%d,\"dur\":1,\"cat\":\"%s\",\"name\":\"%s\"},\n"
                .formatted(tid, micros, category, name);
    }
}
