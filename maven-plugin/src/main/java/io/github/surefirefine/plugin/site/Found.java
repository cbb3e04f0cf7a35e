package io.github.surefirefine.plugin.site;

import io.github.surefirefine.plugin.report.RunReport;

/** What was found where a trace should be. */
sealed interface Found {

    /** A trace, and all that can be said of it. */
    record Run(RunReport report) implements Found {}

    /**
     * Something that is no trace.
     *
     * @param problem one line for the user, with the fix
     */
    record Problem(String problem) implements Found {}
}
