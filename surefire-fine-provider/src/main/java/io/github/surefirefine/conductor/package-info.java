/**
 * The shell around the dispatcher: the loop that owns it, and the watch for the end of Surefire's run. Runs in Maven's
 * JVM, in a process of its own, or in the only JVM of a run; knows nothing of JUnit and loads no test class.
 */
@NullMarked
package io.github.surefirefine.conductor;

import org.jspecify.annotations.NullMarked;
