package io.github.surefirefine.plugin.merge;

/**
 * A failed test in a report of Surefire.
 *
 * @param kind as Surefire marks it in text: {@code FAILURE} or {@code ERROR}
 * @param seconds how long it took, as Surefire writes it
 * @param trace what was thrown
 */
record ReportedFailure(ReportedTest test, String kind, String seconds, String trace) {}
