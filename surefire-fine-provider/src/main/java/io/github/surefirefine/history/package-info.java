/**
 * What is known about past runs: how long units and the setup of classes took, and what failed. Pure: no files, no
 * clock. Losing it costs speed only.
 */
@NullMarked
package io.github.surefirefine.history;

import org.jspecify.annotations.NullMarked;
