package io.github.surefirefine.junit.request;

import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What is run by another fork, although JUnit comes to it here.
 *
 * @param reasons accepts the reason of what is skipped for that
 * @param undecided accepts the unique id of what may turn out to be run by another fork as soon as it begins
 * @param elsewhere accepts the unique id and the display name of what begins or is through, if another fork runs it
 */
public record Hidden(Predicate<String> reasons, Predicate<String> undecided, BiPredicate<String, String> elsewhere) {}
