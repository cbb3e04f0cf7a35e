/**
 * Which flags the JVMs of the next run should have, as far as past runs tell, and what the user is told about it. Pure: no
 * files, no clock. It does not know the history of units and classes.
 */
@NullMarked
package io.github.surefirefine.history.jvm;

import org.jspecify.annotations.NullMarked;
