package io.github.surefirefine.conductor.file;

import io.github.surefirefine.trouble.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stores results that can no longer be presented to Surefire. Confined to the conductor's loop. */
public final class UnpresentedFile {

    private final Path file;
    private boolean isWritten;

    /** A file in the folder of the reports. */
    UnpresentedFile(Path reports) {
        file = reports.resolve("fine-unpresented.txt");
    }

    /** Removes the file of an earlier run, which says nothing about this one. */
    public void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It is old, which its time shows.
        }
    }

    /** Replaces what was kept before. */
    public void keep(String text) {
        isWritten |= write(text);
    }

    /** The same for a user who is told in another way. */
    public void keepOfInterrupted(String text) {
        write(text);
    }

    private boolean write(String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return true;
        } catch (IOException e) {
            tell("cannot be written to " + file + ": " + e);
            return false;
        }
    }

    /** The run has ended and nobody could present the results: tells the user where they are. */
    public void tellIfWritten() {
        if (isWritten) {
            tell("are in " + file);
        }
    }

    /** No fork is left to reach Surefire's console, but Maven may share its own. */
    private static void tell(String where) {
        System.err.println("[ERROR] "
                + Trouble.UNPRESENTED.tell(
                        "fine: all of Surefire's forks have ended; the results that could not be reported to"
                                + " Surefire " + where));
    }
}
