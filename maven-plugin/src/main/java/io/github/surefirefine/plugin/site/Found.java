package io.github.surefirefine.plugin.site;

import io.github.surefirefine.plugin.report.part.RunReport;
import io.github.surefirefine.plugin.setup.Runner;

/** What was found in the place of a trace. */
sealed interface Found {

    /**
     * A trace, and its analysis.
     *
     * @param runner who has run the tests
     */
    record Run(Runner runner, RunReport report) implements Found {}

    /**
     * Something that is no trace.
     *
     * @param problem one line for the user, with the fix
     */
    record Problem(String problem) implements Found {}
}
