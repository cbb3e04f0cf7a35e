/**
 * What Surefire's settings mean for the JUnit launcher: filters, configuration parameters, listeners. Knows nothing of
 * what is found or run.
 */
@NullMarked
package io.github.surefirefine.junit.request;

import org.jspecify.annotations.NullMarked;
