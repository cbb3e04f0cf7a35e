package io.github.surefirefine.schedule;

import io.github.surefirefine.model.plan.TestUnit;
import java.util.List;

/**
 * What is lost with a fork.
 *
 * @param units that count as finished: those that the fork had begun and not finished, or the one that it could not begin
 * @param beforeBegin whether it is the second fork that could not begin the class
 */
public record Loss(List<TestUnit> units, boolean beforeBegin) {}
