/**
 * Merges the results of several machines for a module: reads their folders, has them checked, and writes into the
 * module. Knows files, and not Maven.
 */
@NullMarked
package io.github.surefirefine.plugin.gather;

import org.jspecify.annotations.NullMarked;
