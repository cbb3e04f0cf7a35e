/** Measures surefire-fine against stock Surefire. */
package io.github.surefirefine.it.bench;
