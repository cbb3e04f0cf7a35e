package io.github.surefirefine.it.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that is not Maven's.
 *
 * @param folder where it runs
 * @param log the file that gets its console
 * @param environment variables that differ
 */
record Command(Path folder, Path log, Map<String, String> environment) {

    private static final long MINUTES = 10;

    /**
     * The end of a process.
     *
     * @param output its console
     */
    record Result(int exitCode, Duration elapsed, String output) {}

    /** Runs to its end. */
    Result run(List<String> words) throws IOException {
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("hangs: " + words + ", see " + log);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IllegalStateException("interrupted: " + words, e);
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        return new Result(process.exitValue(), elapsed, Files.readString(log));
    }
}
