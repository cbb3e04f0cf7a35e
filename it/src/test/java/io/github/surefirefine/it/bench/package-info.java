/** Measures surefire-fine against stock Surefire, and against what one would use instead. */
package io.github.surefirefine.it.bench;
