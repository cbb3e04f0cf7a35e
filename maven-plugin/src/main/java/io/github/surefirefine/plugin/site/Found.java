package io.github.surefirefine.plugin.site;

import io.github.surefirefine.plugin.report.part.RunReport;
import io.github.surefirefine.plugin.setup.Runner;
import java.nio.file.Path;

/** What was found in the place of a trace. */
sealed interface Found {

    /**
     * A trace, and its analysis.
     *
     * @param runner who has run the tests
     * @param reports the folder of the trace
     */
    record Run(Runner runner, Path reports, RunReport report) implements Found {

        /** Whether it is the same run, and not a later one that has replaced the trace. */
        boolean isSameAs(Run other) {
            return reports.equals(other.reports)
                    && report.run()
                            .trace()
                            .started()
                            .equals(other.report.run().trace().started());
        }
    }

    /**
     * Something that is no trace.
     *
     * @param problem one line for the user, with the fix
     */
    record Problem(String problem) implements Found {}
}
