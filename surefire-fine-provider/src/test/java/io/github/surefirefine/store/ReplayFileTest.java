package io.github.surefirefine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.script.Recording;
import io.github.surefirefine.trouble.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayFileTest {

    private static final String TRACE = """
            {"displayTimeUnit":"ms",
            "otherData":{"format":"fine-trace 1"},
            "traceEvents":[
            {"ph":"M","pid":1,"tid":0,"name":"process_name","args":{"name":"surefire-fine"}},
            {"ph":"M","pid":1,"tid":1,"name":"thread_name","args":{"name":"fork #1","fork":1}},
            {"ph":"X","pid":1,"tid":1,"ts":1,"dur":1,"cat":"test","name":"a","args":{"class":"A","id":"[x]","rerun":0}}
            ]}
            """;

    @TempDir
    Path module;

    @BeforeEach
    void aModule() throws IOException {
        Files.writeString(module.resolve("pom.xml"), "<project/>");
    }

    @Test
    void isInTheFolderOfTheModule() throws IOException {
        Files.writeString(module.resolve("ci.json"), TRACE);

        assertThat(read("ci.json")).map(Recording::source).hasValue("ci.json");
        assertThat(read("ci.json").orElseThrow().forks()).containsExactly(1);
    }

    @Test
    void mayBeAnywhere() throws IOException {
        Path file =
                Files.writeString(Files.createDirectory(module.resolve("ci")).resolve("trace.json"), TRACE);

        assertThat(read(file.toString())).isPresent();
    }

    @Test
    void isNotWantedUnlessNamed() {
        assertThat(ReplayFile.read(FineOptions.parse(Map.of()), module)).isEmpty();
    }

    @Test
    void mustBeThere() {
        assertThatThrownBy(() -> read("none.json"))
                .hasToString(Trouble.REPLAY_READ.tell(
                        "fine: the trace to replay cannot be read: " + module.resolve("none.json")
                                + " does not exist. Set fine.replay to the fine-trace.json of a run,"
                                + " relative to the folder of the module."));
    }

    @Test
    void mustBeAFile() {
        assertThatThrownBy(() -> read("."))
                .message()
                .startsWith("fine: the trace to replay cannot be read: ")
                .endsWith(Trouble.REPLAY_READ.address());
    }

    @Test
    void mustBeATrace() throws IOException {
        Files.write(module.resolve("binary"), new byte[] {(byte) 0xff, 0, 1, 2});

        assertThatThrownBy(() -> read("binary"))
                .hasToString(Trouble.REPLAY_NO_TRACE.tell(
                        "fine: binary is not a trace written by surefire-fine; set fine.replay to the unchanged"
                                + " fine-trace.json of a run"));
    }

    private Optional<Recording> read(String file) {
        return ReplayFile.read(
                FineOptions.parse(Map.of("fine.replay", file)),
                module.resolve("target").resolve("surefire-reports"));
    }
}
