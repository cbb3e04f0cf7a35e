/**
 * How long tests take: what earlier runs have shown, and what this run shows. Knows nothing of forks and leases.
 */
@NullMarked
package io.github.surefirefine.schedule.estimate;

import org.jspecify.annotations.NullMarked;
