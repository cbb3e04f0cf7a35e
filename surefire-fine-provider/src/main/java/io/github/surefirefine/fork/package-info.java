/** The side of a run that does the work: takes leases, runs them, captures output, and lends its lane. */
@NullMarked
package io.github.surefirefine.fork;

import org.jspecify.annotations.NullMarked;
