/**
 * Decides what of a lease may begin in this fork, and gives other forks what has not begun. Knows only the model:
 * neither JUnit nor how an engine is made to ask.
 */
@NullMarked
package io.github.surefirefine.junit.gate;

import org.jspecify.annotations.NullMarked;
