/**
 * The connection to the JUnit Platform: opens the launcher session, and passes on what the fork wants of it. The
 * packages below do the work: {@code request} holds what the user wants, {@code discovery} makes the plan,
 * {@code rules} decides what stays together, {@code lease} runs what the conductor wants, {@code gate} lets other forks
 * take a part of that, and {@code names} knows Surefire's names for everything. Only these packages link to the JUnit
 * Platform: if the test class path has no launcher, a class loader that brings one defines their classes, so nothing
 * outside may refer to them by name.
 */
@NullMarked
package io.github.surefirefine.junit;

import org.jspecify.annotations.NullMarked;
