package io.github.surefirefine.plugin.report;

import io.github.surefirefine.plugin.analysis.RunAnalysis;
import io.github.surefirefine.plugin.analysis.Trends;

/**
 * A run that is to be drawn.
 *
 * @param id unique in its page, fit for an HTML id
 * @param title of the run
 * @param run what is to be said of it
 * @param trends of the runs before it
 * @param links to its tests
 */
public record RunReport(String id, String title, RunAnalysis run, Trends trends, TestLinks links) {}
