/**
 * What the pages of the project know of troubles, so that a message can say where. Knows nothing else; everybody who tells
 * a user of a trouble may know it.
 */
@NullMarked
package io.github.surefirefine.trouble;

import org.jspecify.annotations.NullMarked;
