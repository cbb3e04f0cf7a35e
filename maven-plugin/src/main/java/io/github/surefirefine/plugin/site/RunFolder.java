package io.github.surefirefine.plugin.site;

import io.github.surefirefine.plugin.report.part.TestLinks;
import io.github.surefirefine.plugin.setup.Runner;
import java.nio.file.Path;

/**
 * Where a run has left its reports.
 *
 * @param runner whose reports they are
 * @param reports the folder, which need not exist
 * @param links to the tests in another report
 */
record RunFolder(Runner runner, Path reports, TestLinks links) {}
