package io.github.surefirefine.conductor.process;

import io.github.surefirefine.model.fork.ForkLaunch;
import io.github.surefirefine.model.fork.Postmortem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
            for (Path candidate : candidates(pid, launch)) {
                if (Files.isRegularFile(candidate)) {
                    return candidate.toString();
                }
            }
            return null;
        } catch (InvalidPathException e) {
            // The folder that the fork reported is not a valid path here.
            return null;
        }
    }

    private static List<Path> candidates(long pid, ForkLaunch launch) {
        String name = "hs_err_pid" + pid + ".log";
        Path directory = Path.of(launch.directory());
        List<Path> candidates = new ArrayList<>();
        Optional<Path> chosen = errorFile(launch.command(), pid);
        if (chosen.isPresent()) {
            candidates.add(directory.resolve(chosen.get()));
        }
        candidates.add(directory.resolve(name));
        candidates.add(Path.of(System.getProperty("java.io.tmpdir"), name));
        return candidates;
    }

    private static Optional<Path> errorFile(List<String> command, long pid) {
        try {
            for (String argument : command) {
                if (argument.startsWith(ERROR_FILE)) {
                    String file = argument.substring(ERROR_FILE.length());
                    return Optional.of(Path.of(file.replace("%p", Long.toString(pid))));
                }
            }
            return Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
