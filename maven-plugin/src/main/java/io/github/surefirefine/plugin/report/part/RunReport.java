package io.github.surefirefine.plugin.report.part;

import io.github.surefirefine.plugin.analysis.RunAnalysis;
import io.github.surefirefine.plugin.analysis.trend.Trends;

/**
 * A run to draw.
 *
 * @param id unique in its page, fit for an HTML id
 * @param title of the run
 * @param run its analysis
 * @param trends of the runs before it
 * @param links to its tests
 */
public record RunReport(String id, String title, RunAnalysis run, Trends trends, TestLinks links) {}
