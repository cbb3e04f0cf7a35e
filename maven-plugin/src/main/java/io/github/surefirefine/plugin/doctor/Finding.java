package io.github.surefirefine.plugin.doctor;

import java.util.List;

/**
 * Something that could be better.
 *
 * @param id a word for scripts, which stays the same from release to release
 * @param severity {@code problem} if tests do not run, or are not spread; {@code advice} if they could be spread better
 * @param what is the matter, in whole sentences
 * @param where the fix belongs, in words
 * @param fix lines to paste there, none if something is to be removed
 */
public record Finding(String id, String severity, String what, String where, List<String> fix) {

    public Finding {
        fix = List.copyOf(fix);
    }

    static Finding problem(String id, String what, String where, String... fix) {
        return new Finding(id, "problem", what, where, List.of(fix));
    }

    static Finding advice(String id, String what, String where, String... fix) {
        return new Finding(id, "advice", what, where, List.of(fix));
    }
}
