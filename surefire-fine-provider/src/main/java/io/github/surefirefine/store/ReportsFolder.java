package io.github.surefirefine.store;

import io.github.surefirefine.trouble.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder that Surefire writes its reports into. If Surefire cannot write there, it continues with a warning, counts
 * no test, and the build succeeds whatever has failed. So the folder is checked before.
 */
public final class ReportsFolder {

    private ReportsFolder() {}

    /** Why no report can be written into the folder; none if reports can be written, or will be once it is created. */
    public static Optional<String> trouble(Path reports) {
        Path nearest = reports.toAbsolutePath();
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        if (!Files.isDirectory(nearest)) {
            return Optional.of(explained(reports, nearest + " is not a folder"));
        } else if (!Files.isWritable(nearest)) {
            return Optional.of(explained(reports, nearest + " cannot be written (no permission)"));
        }
        return Optional.empty();
    }

    private static String explained(Path reports, String trouble) {
        return Trouble.REPORTS_FOLDER.tell("fine: no reports can be written to " + reports + ": " + trouble
                + ". Remove the obstacle, or set <reportsDirectory> of the plugin to another folder.");
    }
}
