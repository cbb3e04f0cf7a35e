/**
 * The answer of {@code fine:doctor}: what in the set-up of a module keeps its tests from being spread. Pure: checks
 * over a record of facts that another package gathers. Knows {@code setup} and {@code text}, and what
 * {@code analysis} has found in the last run.
 */
@NullMarked
package io.github.surefirefine.plugin.doctor;

import org.jspecify.annotations.NullMarked;
