package io.github.surefirefine.junit.execution;

import io.github.surefirefine.junit.names.SuccessfulClasses;
import io.github.surefirefine.junit.rules.SharingRules;
import io.github.surefirefine.options.TimeLimits;
import io.github.surefirefine.platform.ReportDialect;

/**
 * What holds for all executions in a fork.
 *
 * @param successfulClasses the executions keep it up to date
 */
public record ExecutionSettings(
        SharingRules sharing, ReportDialect dialect, TimeLimits limits, SuccessfulClasses successfulClasses) {}
