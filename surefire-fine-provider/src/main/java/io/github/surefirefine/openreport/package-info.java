/**
 * The results of a run in the events format of Open Test Reporting. Pure: makes text.
 *
 * @see <a href="https://github.com/ota4j-team/open-test-reporting">Open Test Reporting</a>
 */
@NullMarked
package io.github.surefirefine.openreport;

import org.jspecify.annotations.NullMarked;
