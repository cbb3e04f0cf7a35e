package io.github.surefirefine.conductor;

import io.github.surefirefine.model.ForkLaunch;
import io.github.surefirefine.model.Postmortem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for what a process has left that has ended. */
final class Postmortems {

    private static final String ERROR_FILE = "-XX:ErrorFile=";

    private Postmortems() {}

    /**
     * Looks where a JVM describes its crash.
     *
     * @param reports the folder of the reports
     * @param launch how it was started, where that is known
     * @param exitStatus its exit status, where that is known
     */
    static Postmortem of(long pid, Path reports, @Nullable ForkLaunch launch, OptionalInt exitStatus) {
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
            // What the fork has said of its folder is no path here.
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
