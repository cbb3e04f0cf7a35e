package io.github.surefirefine.conductor.process;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks another JVM what its threads do, with {@code jcmd}: a thread of the JVM itself answers, whatever the threads of
 * Java are doing. A JVM that is stopped, or whose threads cannot be brought to a halt, does not answer.
 */
public final class ForeignThreads {

    /** Longer than {@code jcmd} waits for an answer: if it was ended, it would leave a file in the folder of the fork. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private ForeignThreads() {}

    /** Its answer; empty if there is none, or no {@code jcmd}. Waits for some seconds at most. */
    public static Optional<String> of(long pid) {
        return jcmd(pid).flatMap(tool -> answer(tool, pid));
    }

    /** That of the same JDK is preferred; a JRE has none. */
    private static Optional<Path> jcmd(long pid) {
        Stream<Path> ofProcess = ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .stream()
                .map(Path::of)
                .flatMap(java -> Stream.ofNullable(java.getParent()));
        return Stream.concat(ofProcess, Stream.of(Path.of(System.getProperty("java.home"), "bin")))
                .flatMap(folder -> Stream.of(folder.resolve("jcmd"), folder.resolve("jcmd.exe")))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<String> answer(Path tool, long pid) {
        @Nullable Path output = null;
        try {
            output = Files.createTempFile("fine-", ".threads");
            Process process = new ProcessBuilder(List.of(tool.toString(), Long.toString(pid), "Thread.print", "-l"))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            return process.exitValue() == 0 ? Optional.of(text(Files.readAllBytes(output))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            remove(output);
        }
    }

    /** On Windows, the other JVM may write in another encoding than ours; what is not ASCII is not worth the answer. */
    static String text(byte[] answer) {
        return new String(answer, Charset.defaultCharset());
    }

    private static void remove(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // It is small.
        }
    }
}
