/** The options of the provider: which ones exist, what was set, and what is wrong with it. Pure. */
@NullMarked
package io.github.surefirefine.options;

import org.jspecify.annotations.NullMarked;
