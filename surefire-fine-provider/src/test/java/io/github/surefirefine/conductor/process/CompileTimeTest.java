package io.github.surefirefine.conductor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CompileTimeTest {

    @Test
    void thisJvmHasCompiledSomething() {
        long pid = ProcessHandle.current().pid();
        assumeTrue(
                Files.exists(Path.of("/tmp", "hsperfdata_" + System.getProperty("user.name"), Long.toString(pid))),
                "this JVM keeps no figures there");

        assertThat(CompileTime.of(pid))
                .hasValueSatisfying(time -> assertThat(time).isPositive());
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
