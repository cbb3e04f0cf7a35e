package io.github.surefirefine.plugin.site;

import io.github.surefirefine.plugin.report.part.TestLinks;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the runs of a module leave their files.
 *
 * @param surefireReports the folder of Surefire's reports, which need not exist
 * @param failsafeReports the folder of Failsafe's reports, likewise
 * @param history what is known about past runs, empty if the user wants none
 * @param surefireLinks to the report of Surefire's tests
 * @param failsafeLinks to the report of Failsafe's tests
 */
record Leftovers(
        Path surefireReports,
        Path failsafeReports,
        Optional<Path> history,
        TestLinks surefireLinks,
        TestLinks failsafeLinks) {}
