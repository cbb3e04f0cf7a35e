/** Printed output of tests, and the unit that it belongs to. Knows nothing of how a lease is run. */
@NullMarked
package io.github.surefirefine.fork.output;

import org.jspecify.annotations.NullMarked;
