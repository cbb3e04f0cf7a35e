package io.github.surefirefine.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(120)
@EnabledOnOs(value = OS.LINUX, disabledReason = "only its env resets a signal that the parent ignores")
class SecondSignalTest {

    private static final Path ENV = Path.of("/usr/bin/env");

    @Test
    void endsAJvmThatDoesNotWantToEnd() throws IOException, InterruptedException {
        // If the process that runs this test ignores a signal, the other one would ignore it, too.
        Process stubborn = new ProcessBuilder(List.of(
                        ENV.toString(),
                        "--default-signal=INT",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Stubborn.class.getName()))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = stubborn.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("running");
            interrupt(stubborn);
            assertThat(lines.readLine()).isEqualTo("ending");
            interrupt(stubborn);

            assertThat(stubborn.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(stubborn.exitValue()).isEqualTo(130);
        } finally {
            stubborn.destroyForcibly();
        }
    }

    private static void interrupt(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-s", "INT", Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Its shutdown never ends. */
    static final class Stubborn {

        private Stubborn() {}

        public static void main(String[] arguments) throws InterruptedException {
            CountDownLatch never = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                SecondSignal.endsTheJvm();
                System.out.println("ending");
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
            System.out.println("running");
            never.await();
        }
    }
}
