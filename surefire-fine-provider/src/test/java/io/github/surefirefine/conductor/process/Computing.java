package io.github.surefirefine.conductor.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;

/** A process that computes when it is told to. */
final class Computing implements AutoCloseable {

    /** What it takes of a processor each time, at least. */
    static final double SECONDS = 1;

    private final Process process;
    private final OutputStream orders;
    private final BufferedReader answers;

    Computing() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Computing.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        orders = process.getOutputStream();
        answers = process.inputReader();
    }

    /** Returns when it has computed. */
    void compute() throws IOException {
        orders.write('\n');
        orders.flush();
        answers.readLine();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Of the process: computes for each byte that it reads. */
    public static void main(String[] args) throws IOException {
        while (System.in.read() >= 0) {
            long end = cpuNanos() + Duration.ofSeconds((long) SECONDS).toNanos();
            while (cpuNanos() < end) {
                Thread.onSpinWait();
            }
            System.out.println("computed");
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
