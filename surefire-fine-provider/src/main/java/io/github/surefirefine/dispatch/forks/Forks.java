package io.github.surefirefine.dispatch.forks;

import java.util.OptionalInt;

/**
 * Everything that is known of the forks.
 *
 * @param table which forks are connected
 * @param idle which forks have nothing to do
 * @param standby which forks take part
 * @param planning which forks discover tests
 * @param replacements which forks are replaced
 */
public record Forks(
        ForkTable table, IdleForks idle, StandbyForks standby, Planning planning, Replacements replacements) {

    /** Before the first fork has come; {@code mostReplacements} is empty for the default. */
    public static Forks none(OptionalInt mostReplacements) {
        return new Forks(
                new ForkTable(),
                new IdleForks(),
                new StandbyForks(),
                new Planning(),
                new Replacements(mostReplacements));
    }
}
