package io.github.surefirefine.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.plan.Shard;
import io.github.surefirefine.model.result.Outcome;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TraceTextTest {

    private static final ForkId FORK = new ForkId(3);

    private final TraceText text = new TraceText(1_000);

    @Test
    void hasAHeadAndAnEnd() {
        assertThat(text.head("1.0", "2026-05-01T12:00:00.123Z", 2, Optional.empty()) + text.end())
                .isEqualTo("""
                {"displayTimeUnit":"ms",
                "otherData":{"format":"fine-trace 1","version":"1.0","started":"2026-05-01T12:00:00.123Z","processors":"2"},
                "traceEvents":[
                {"ph":"M","pid":1,"tid":0,"name":"process_name","args":{"name":"surefire-fine"}}
                ]}
                """);
    }

    @Test
    void saysWhichShardItIsOf() {
        assertThat(text.head("1.0", "2026-05-01T12:00:00.123Z", 2, Optional.of(new Shard(2, 5))))
                .contains("\"processors\":\"2\",\"shard\":\"2/5\"},");
    }

    @ParameterizedTest
    @MethodSource
    void hasALineForEachEvent(TraceEvent event, String line) {
        assertThat(text.line(event)).isEqualTo(",\n" + line);
    }

    static Stream<Arguments> hasALineForEachEvent() {
        return Stream.of(
                Arguments.of(new TraceEvent.Track(FORK, 2, 1234, ForkRole.SUREFIRE), """
                        {"ph":"M","pid":1,"tid":3,"name":"thread_name",\
                        "args":{"name":"fork #2","fork":2,"process":1234,"role":"surefire"}}"""),
                Arguments.of(new TraceEvent.Plan(FORK, 1_000, 3_999), """
                        {"ph":"X","pid":1,"tid":3,"ts":0,"dur":2,"cat":"plan","name":"finds tests"}"""),
                Arguments.of(new TraceEvent.Setup(FORK, 2_000, 6_000, "demo.A"), """
                        {"ph":"X","pid":1,"tid":3,"ts":1,"dur":4,"cat":"setup","name":"demo.A"}"""),
                Arguments.of(new TraceEvent.Teardown(FORK, 2_000, 6_000, "demo.A"), """
                        {"ph":"X","pid":1,"tid":3,"ts":1,"dur":4,"cat":"teardown","name":"demo.A"}"""),
                Arguments.of(new TraceEvent.Test(FORK, 2_000, 6_000, "demo.A", "a", "[x]", Outcome.PASSED, false), """
                        {"ph":"X","pid":1,"tid":3,"ts":1,"dur":4,"cat":"test","name":"a",\
                        "args":{"class":"demo.A","id":"[x]","outcome":"passed","rerun":0}}"""),
                Arguments.of(new TraceEvent.Test(FORK, 2_000, 6_000, "demo.A", "a", null, Outcome.CRASHED, true), """
                        {"ph":"X","pid":1,"tid":3,"ts":1,"dur":4,"cat":"test","name":"a",\
                        "args":{"class":"demo.A","outcome":"crashed","rerun":1}}"""),
                Arguments.of(new TraceEvent.WaitInClass(FORK, 2_000, 6_000, 4, "demo.A"), """
                        {"ph":"X","pid":1,"tid":3,"ts":1,"dur":4,"cat":"wait","name":"waits",\
                        "args":{"pending":4,"class":"demo.A"}}"""),
                Arguments.of(new TraceEvent.Wait(FORK, 2_000, 6_000, 4), """
                        {"ph":"X","pid":1,"tid":3,"ts":1,"dur":4,"cat":"wait","name":"waits","args":{"pending":4}}"""),
                Arguments.of(new TraceEvent.Join(FORK, 2_000, "demo.A", 5), """
                        {"ph":"i","s":"t","pid":1,"tid":3,"ts":1,"cat":"join","name":"demo.A","args":{"units":5}}"""),
                Arguments.of(new TraceEvent.Whole(FORK, 2_000, "demo.A", "testng"), """
                        {"ph":"i","s":"t","pid":1,"tid":3,"ts":1,"cat":"whole","name":"demo.A",\
                        "args":{"engine":"testng"}}"""),
                Arguments.of(new TraceEvent.Replaces(FORK, 2_000, 2), """
                        {"ph":"i","s":"t","pid":1,"tid":3,"ts":1,"cat":"replacement","name":"fork #2 is replaced"}"""),
                Arguments.of(new TraceEvent.Crash(FORK, 2_000, "exit status 1"), """
                        {"ph":"i","s":"t","pid":1,"tid":3,"ts":1,"cat":"crash","name":"fork ended",\
                        "args":{"message":"exit status 1"}}"""),
                Arguments.of(new TraceEvent.Interrupted(FORK, 2_000), """
                        {"ph":"i","s":"t","pid":1,"tid":3,"ts":1,"cat":"interrupted","name":"the run was interrupted"}"""),
                Arguments.of(new TraceEvent.ClassFailure(FORK, 2_000, "demo.A$B", "Error: no"), """
                        {"ph":"i","s":"t","pid":1,"tid":3,"ts":1,"cat":"class-failure","name":"demo.A$B",\
                        "args":{"message":"Error: no"}}"""),
                Arguments.of(new TraceEvent.Queue(FORK, 2_000, "claims 2 units"), """
                        {"ph":"i","s":"t","pid":1,"tid":3,"ts":1,"cat":"queue","name":"claims 2 units"}"""));
    }

    @Test
    void writesAnyName() {
        String name = "a \"b\" \\ \n \0 ü \ud83d\ude00 \ud83d";

        assertThat(text.line(new TraceEvent.ClassFailure(FORK, 1_000, name, "")))
                .contains("\"name\":\"a \\\"b\\\" \\\\ \\u000a \\u0000 ü \\ud83d\\ude00 \\ud83d\",");
    }
}
