package io.github.surefirefine.plugin.report.part;

/**
 * A part of a page.
 *
 * @param title plain text
 * @param html what follows it
 */
public record Part(String title, String html) {}
