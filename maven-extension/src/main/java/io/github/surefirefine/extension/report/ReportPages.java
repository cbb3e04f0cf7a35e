package io.github.surefirefine.extension.report;

import java.io.File;
import java.util.Map;
import java.util.Optional;

/** Draws pages of reports. */
public interface ReportPages {

    /**
     * Writes the page of a module.
     *
     * @param module see {@link TestedModule#description}
     */
    void write(Map<String, String> module);

    /** Writes what is left to write at the end of the build. Returns the page to look at, if there is one. */
    Optional<File> finish();
}
