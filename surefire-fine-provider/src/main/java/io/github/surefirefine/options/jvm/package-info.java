/** The values of the options about JVM flags: what the user chooses, and what the build extension has done. Pure. */
@NullMarked
package io.github.surefirefine.options.jvm;

import org.jspecify.annotations.NullMarked;
