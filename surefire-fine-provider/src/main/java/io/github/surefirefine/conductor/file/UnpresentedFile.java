package io.github.surefirefine.conductor.file;

import io.github.surefirefine.trouble.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where results are kept that nobody can present to Surefire any more. Confined to the conductor's loop. */
public final class UnpresentedFile {

    private final Path file;
    private boolean isWritten;

    /** A file in the folder of the reports. */
    UnpresentedFile(Path reports) {
        file = reports.resolve("fine-unpresented.txt");
    }

    /** Replaces what was kept before. */
    public void keep(String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
            isWritten = true;
        } catch (IOException e) {
            tell("cannot be written to " + file + ": " + e);
        }
    }

    /** The run has ended, and nobody could. */
    public void tellIfWritten() {
        if (isWritten) {
            tell("are in " + file);
        }
    }

    /** No fork is left through which Surefire's console could be reached; but Maven may share its own. */
    private static void tell(String where) {
        System.err.println("[ERROR] "
                + Trouble.UNPRESENTED.tell(
                        "fine: all of Surefire's forks have ended; the results that could not be reported to"
                                + " Surefire " + where));
    }
}
