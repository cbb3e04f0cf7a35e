package io.github.surefirefine.conductor.process;

import io.github.surefirefine.model.fork.ForkLaunch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A launch whose booter talks through its standard streams. If Surefire talks to its forks through sockets, each socket
 * takes one connection only. So the booter gets a copy of its settings that selects the streams.
 */
final class PipedLaunch {

    private static final String CONNECTION = "forkNodeConnectionString";

    private PipedLaunch() {}

    /**
     * Derives such a launch from that of a fork that Surefire started.
     *
     * @throws IOException if the settings cannot be copied
     */
    static ForkLaunch of(ForkLaunch launch) throws IOException {
        List<String> command = launch.command();
        for (int i = 0; i + 2 < command.size(); i++) {
            // The booter's arguments: folder, name of the dump file, name of the settings in that folder.
            Path settings = settings(command.get(i), command.get(i + 2));
            if (settings != null && Files.isRegularFile(settings)) {
                return with(launch, i + 2, settings);
            }
        }
        return launch;
    }

    private static @Nullable Path settings(String folder, String name) {
        if (!name.startsWith("surefire") || name.indexOf('\0') >= 0 || folder.indexOf('\0') >= 0) {
            return null;
        }
        return Path.of(folder).resolve(name);
    }

    private static ForkLaunch with(ForkLaunch launch, int position, Path settings) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(settings)) {
            properties.load(in);
        }
        String connection = properties.getProperty(CONNECTION, "");
        if (!connection.startsWith("tcp:")) {
            return launch;
        }
        properties.setProperty(CONNECTION, "pipe://" + properties.getProperty("forkNumber", "1"));
        Path copy = settings.resolveSibling(settings.getFileName() + "-piped");
        try (OutputStream out = Files.newOutputStream(copy)) {
            properties.store(out, null);
        }
        copy.toFile().deleteOnExit();
        List<String> command = new ArrayList<>(launch.command());
        command.set(position, copy.getFileName().toString());
        return new ForkLaunch(command, launch.directory(), launch.environment());
    }
}
