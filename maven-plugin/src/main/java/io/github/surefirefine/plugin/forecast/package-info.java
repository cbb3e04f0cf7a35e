/**
 * What a run would be like with that many forks, according to known durations. Pure: no files, no clock, no threads;
 * the provider's own scheduler decides, in virtual time. Knows the provider's {@code model}, {@code schedule} and
 * {@code history}, and nothing of Maven.
 */
@NullMarked
package io.github.surefirefine.plugin.forecast;

import org.jspecify.annotations.NullMarked;
