/** The results of tests, in the terms of Surefire's reports. Knows nothing of leases and forks. */
@NullMarked
package io.github.surefirefine.model.result;

import org.jspecify.annotations.NullMarked;
