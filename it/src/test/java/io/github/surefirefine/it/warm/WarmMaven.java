package io.github.surefirefine.it.warm;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs builds in processes that have run others before. A process has one build at a time; builds that are started side
 * by side have a process each. The processes end before this JVM.
 */
public final class WarmMaven {

    private static final Queue<WarmMaven> IDLE = new ConcurrentLinkedQueue<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> IDLE.forEach(WarmMaven::end), "warm-mavens-end"));
    }

    private final Path home;
    private final Map<String, String> environment;
    private final Process process;
    private final DataOutputStream requests;
    private final BufferedReader console;

    private WarmMaven(Path home, Map<String, String> environment, Process process) {
        this.home = home;
        this.environment = Map.copyOf(environment);
        this.process = process;
        this.requests = new DataOutputStream(process.getOutputStream());
        this.console = new BufferedReader(new InputStreamReader(process.getInputStream(), Charset.defaultCharset()));
    }

    /**
     * Runs a build.
     *
     * @param home of Maven
     * @param environment variables that differ from those of this JVM
     * @param folder the folder in which Maven is called
     * @param arguments as on the command line
     * @param timeout how long it may take at most
     * @param lines receives each line of the console when it is read, on the calling thread
     * @return the exit code
     */
    public static int run(
            Path home,
            Map<String, String> environment,
            Path folder,
            List<String> arguments,
            Duration timeout,
            Consumer<String> lines) {
        try {
            WarmMaven maven = idleOrNew(home, environment);
            int exitCode = maven.run(folder, arguments, timeout, lines);
            IDLE.add(maven);
            return exitCode;
        } catch (IOException e) {
            throw new UncheckedIOException("Maven could not be run: " + arguments, e);
        }
    }

    private static WarmMaven idleOrNew(Path home, Map<String, String> environment) throws IOException {
        WarmMaven idle = IDLE.poll();
        if (idle == null) {
            return start(home, environment);
        }
        if (idle.home.equals(home) && idle.environment.equals(environment)) {
            return idle;
        }
        idle.end();
        return start(home, environment);
    }

    private static WarmMaven start(Path home, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // It compiles little: most of a build's code is in class loaders that end with the build.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.io=ALL-UNNAMED",
                        "-cp",
                        classes().toString(),
                        MavenHost.class.getName(),
                        home.toString())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new WarmMaven(home, environment, builder.start());
    }

    private static Path classes() {
        try {
            return Path.of(MavenHost.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private int run(Path folder, List<String> arguments, Duration timeout, Consumer<String> lines) throws IOException {
        String lastWord = "end of build " + UUID.randomUUID() + " with exit code ";
        new BuildRequest(lastWord, root(folder).toString(), folder.toString(), arguments).write(requests);
        CompletableFuture<Void> impatience = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(timeout.toSeconds(), TimeUnit.SECONDS));
        try {
            for (String line = console.readLine(); line != null; line = console.readLine()) {
                int end = line.indexOf(lastWord);
                if (end < 0) {
                    lines.accept(line);
                    continue;
                }
                if (end > 0) {
                    lines.accept(line.substring(0, end));
                }
                return Integer.parseInt(line.substring(end + lastWord.length()));
            }
        } finally {
            impatience.cancel(false);
        }
        throw new IOException("its process has ended, or was ended after " + timeout.toSeconds() + " s");
    }

    private void end() {
        try {
            requests.close();
            process.waitFor();
        } catch (IOException | InterruptedException e) {
            process.destroyForcibly();
        }
    }

    /** Where Maven's script looks for {@code .mvn}. */
    private static Path root(Path folder) {
        return Stream.iterate(folder, each -> each != null, Path::getParent)
                .filter(each -> Files.isDirectory(each.resolve(".mvn")))
                .findFirst()
                .orElse(folder);
    }
}
