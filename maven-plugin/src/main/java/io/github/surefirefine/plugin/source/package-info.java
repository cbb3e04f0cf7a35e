/** Finds the sources of a module, and where people can read them: on this machine, or where a CI system has them from. */
@NullMarked
package io.github.surefirefine.plugin.source;

import org.jspecify.annotations.NullMarked;
