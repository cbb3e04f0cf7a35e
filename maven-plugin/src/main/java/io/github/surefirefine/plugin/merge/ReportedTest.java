package io.github.surefirefine.plugin.merge;

/**
 * A test in a report of Surefire.
 *
 * @param className the class that it is reported for
 * @param name empty if the whole class is reported
 */
public record ReportedTest(String className, String name) {}
