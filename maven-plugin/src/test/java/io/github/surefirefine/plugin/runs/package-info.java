/** Runs that never were, for tests and pictures. */
package io.github.surefirefine.plugin.runs;
