package io.github.surefirefine.conductor.process;

import io.github.surefirefine.model.fork.ForkLaunch;
import io.github.surefirefine.model.fork.Postmortem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for traces of a fork that has ended. Thread-safe. */
public final class Postmortems {

    private static final String ERROR_FILE = "-XX:ErrorFile=";

    private final Path reports;
    private final StartedForks started;

    /**
     * For the forks of one run.
     *
     * @param reports the folder of the reports
     * @param started the forks whose exit status can be known
     */
    public Postmortems(Path reports, StartedForks started) {
        this.reports = reports;
        this.started = started;
    }

    /**
     * Looks where a JVM describes its crash. If the fork is one that we started, waits a while for its end.
     *
     * @param launch how it was started, if that is known
     */
    public Postmortem of(long pid, @Nullable ForkLaunch launch) {
        OptionalInt exitStatus = started.endOf(pid);
        Integer status = exitStatus.isPresent() ? exitStatus.getAsInt() : null;
        return new Postmortem(
                status,
                launch == null ? null : description(pid, launch),
                SurefireDumps.sayThatSurefireEnded(pid, reports));
    }

    private static @Nullable String description(long pid, ForkLaunch launch) {
        try {
            return candidates(pid, launch)
                    .filter(Files::isRegularFile)
                    .map(Path::toString)
                    .findFirst()
                    .orElse(null);
        } catch (InvalidPathException e) {
            // The folder that the fork reported is not a valid path here.
            return null;
        }
    }

    private static Stream<Path> candidates(long pid, ForkLaunch launch) {
        String name = "hs_err_pid" + pid + ".log";
        Path directory = Path.of(launch.directory());
        return Stream.concat(
                errorFile(launch.command(), pid).map(directory::resolve).stream(),
                Stream.of(directory.resolve(name), Path.of(System.getProperty("java.io.tmpdir"), name)));
    }

    private static Optional<Path> errorFile(List<String> command, long pid) {
        try {
            return command.stream()
                    .filter(argument -> argument.startsWith(ERROR_FILE))
                    .map(argument -> argument.substring(ERROR_FILE.length()).replace("%p", Long.toString(pid)))
                    .map(Path::of)
                    .findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
