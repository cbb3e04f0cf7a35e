package io.github.surefirefine.console;

import io.github.surefirefine.model.result.Entry;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the lines of a run look.
 *
 * @param ink how parts of a line stand out
 * @param columns the width of the terminal that a person looks at; empty where a program may read the lines, in which
 *     nothing is shortened then
 * @param module the module, where lines of several modules may mix
 * @param output where what tests print appears
 */
public record Look(Ink ink, OptionalInt columns, Optional<String> module, OutputPlace output) {

    /** Text for a log: no colours, and all names in full. */
    public static final Look PLAIN = new Look(Ink.NONE, OptionalInt.empty(), Optional.empty(), OutputPlace.UNKNOWN);

    /** The line as it is printed. */
    public ConsoleLine of(ConsoleLine line) {
        return module.isEmpty() ? line : new ConsoleLine(line.level(), label() + line.text());
    }

    /** The name of a test that follows some text in a line. */
    String name(Entry entry, ConsoleLine.Level level, String before) {
        return columns.isEmpty()
                ? TestName.of(entry)
                : TestName.of(entry, columns.getAsInt() - Columns.of("[" + level + "] " + label() + before));
    }

    /** What a line begins with, or nothing. */
    String label() {
        return module.map(name -> "[" + SafeText.of(name) + "] ").orElse("");
    }
}
