package io.github.surefirefine.conductor.file;

import io.github.surefirefine.dispatch.exchange.Action;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the threads of forks did, each in a file beside Surefire's own dumps. Confined to the conductor's loop. */
public final class ForkThreadFiles {

    private static final String ALL = "fine-fork*.dump";

    private final Path reports;

    /** Files in the folder of the reports. */
    ForkThreadFiles(Path reports) {
        this.reports = reports;
    }

    /** Removes the files of an earlier run. */
    public void clear() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(reports, ALL)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // There is no such folder yet, or the files stay, and their time shows that they are old.
        }
    }

    /** Writes a file. If that is impossible, the console has at least told of the most important thread. */
    public void keep(Action.KeepForkThreads threads) {
        try {
            Files.createDirectories(reports);
            Files.writeString(reports.resolve(threads.file()), threads.text(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // As said above.
        }
    }
}
