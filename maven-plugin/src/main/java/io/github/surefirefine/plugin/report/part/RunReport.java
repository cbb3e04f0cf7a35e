package io.github.surefirefine.plugin.report.part;

import io.github.surefirefine.plugin.analysis.RunAnalysis;
import io.github.surefirefine.plugin.analysis.trend.Trends;
import io.github.surefirefine.plugin.failure.FailureReport;

/**
 * A run to draw.
 *
 * @param id unique in its page, fit for an HTML id
 * @param title of the run
 * @param run its analysis
 * @param trends of the runs before it
 * @param links to its tests
 * @param failures what went wrong, and where
 */
public record RunReport(
        String id, String title, RunAnalysis run, Trends trends, TestLinks links, FailureReport failures) {}
