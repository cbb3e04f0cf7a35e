package io.github.surefirefine.dispatch.forks;

import java.util.OptionalInt;

/**
 * All that is known of forks.
 *
 * @param table who is connected
 * @param idle who has nothing to do
 * @param standby who takes part
 * @param planning who looks for tests
 * @param replacements who is replaced
 */
public record Forks(
        ForkTable table, IdleForks idle, StandbyForks standby, Planning planning, Replacements replacements) {

    /** No fork has come yet; so many replacements are allowed, empty for the default. */
    public static Forks none(OptionalInt mostReplacements) {
        return new Forks(
                new ForkTable(),
                new IdleForks(),
                new StandbyForks(),
                new Planning(),
                new Replacements(mostReplacements));
    }
}
