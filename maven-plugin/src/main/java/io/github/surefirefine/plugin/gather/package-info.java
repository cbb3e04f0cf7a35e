/**
 * Puts together what several machines have left of a module: reads their folders, has it examined, and writes into the
 * module. Knows files, and not Maven.
 */
@NullMarked
package io.github.surefirefine.plugin.gather;

import org.jspecify.annotations.NullMarked;
