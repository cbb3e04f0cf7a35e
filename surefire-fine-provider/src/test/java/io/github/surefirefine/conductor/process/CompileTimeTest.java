package io.github.surefirefine.conductor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompileTimeTest {

    @Test
    void thisJvmHasCompiledSomething() {
        long pid = ProcessHandle.current().pid();
        assumeTrue(Files.exists(Path.of("/proc", Long.toString(pid), "task")), "this system does not count by thread");

        assertThat(CompileTime.of(pid))
                .hasValueSatisfying(time -> assertThat(time).isPositive());
    }

    @ParameterizedTest
    @CsvSource({
        "'12 (C2 CompilerThre) S 1 2 3 4 5 6 7 8 9 10 150 7 0 0', 1570",
        "'12 (C1 CompilerThre) S 1 2 3 4 5 6 7 8 9 10 1 0 0 0', 10",
        "'12 (a) (C1 x) S 1 2 3 4 5 6 7 8 9 10 150 7 0 0', 0",
        "'12 (main) S 1 2 3 4 5 6 7 8 9 10 150 7 0 0', 0",
        "'12 (C2 CompilerThre) S 1 2', 0",
        "'12 (C2 CompilerThre) S 1 2 3 4 5 6 7 8 9 10 x 7 0 0', 0",
        "'', 0"
    })
    void compilerThreadsAreKnownByTheirNames(String stat, long millis) {
        assertThat(CompilerThreads.parse(stat)).isEqualTo(millis);
    }

    @Test
    void ofNoProcessNothingIsKnown() {
        assertThat(CompileTime.of(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void whatIsSomethingElseSaysNothing() {
        assertThat(CompileTime.parse(ByteBuffer.wrap(new byte[64]))).isEmpty();
        assertThat(CompileTime.parse(ByteBuffer.wrap(new byte[2]))).isEmpty();
        assertThat(CompileTime.parse(figures().limit(60))).isEmpty();
    }

    @Test
    void ticksAreTurnedIntoTime() {
        assertThat(CompileTime.parse(figures())).hasValue(Duration.ofMillis(2_500));
    }

    /** In big-endian order: a header, and two entries of a long each. */
    private static ByteBuffer figures() {
        ByteBuffer data = ByteBuffer.allocate(256);
        data.putInt(0, 0xcafec0c0).put(4, (byte) 0).putInt(24, 32).putInt(28, 2);
        entry(data, 32, "sun.os.hrt.frequency", 1_000);
        entry(data, 128, "java.ci.totalTime", 2_500);
        return data;
    }

    private static void entry(ByteBuffer data, int start, String name, long value) {
        data.putInt(start, 96).putInt(start + 4, 20).put(start + 12, (byte) 'J').putInt(start + 16, 64);
        for (int i = 0; i < name.length(); i++) {
            data.put(start + 20 + i, (byte) name.charAt(i));
        }
        data.putLong(start + 64, value);
    }
}
