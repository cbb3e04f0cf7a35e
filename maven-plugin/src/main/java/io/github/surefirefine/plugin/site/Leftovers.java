package io.github.surefirefine.plugin.site;

import io.github.surefirefine.plugin.report.TestLinks;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the runs of a module leave what they leave.
 *
 * @param surefireReports the folder of Surefire's reports, which need not exist
 * @param failsafeReports that of Failsafe's
 * @param history what is known of past runs, empty where the user wants none
 * @param surefireLinks to the report of Surefire's tests
 * @param failsafeLinks to the report of Failsafe's tests
 */
record Leftovers(
        Path surefireReports,
        Path failsafeReports,
        Optional<Path> history,
        TestLinks surefireLinks,
        TestLinks failsafeLinks) {}
