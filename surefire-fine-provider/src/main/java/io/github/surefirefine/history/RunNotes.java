package io.github.surefirefine.history;

import io.github.surefirefine.model.plan.TestUnit;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is remarkable about units of one run, beyond what its history says: that they passed when they ran again, or that
 * they failed in quarantine. As text, a line for each:
 *
 * <pre>
 * fine-notes 1
 * flaky [tab] demo.FooTest [tab] key
 * quarantined [tab] demo.BarTest [tab] key
 * </pre>
 *
 * Names are written as {@link EscapedName} does. Lines that begin with another word, and further fields, are of a newer
 * version, and mean nothing here.
 */
public final class RunNotes {

    /** There is nothing remarkable. */
    public static final RunNotes NONE = new RunNotes(new TreeMap<>());

    private static final String HEAD = "fine-notes 1";
    private static final int FIELDS = 3;

    /** By class, tab and key. */
    private final SortedMap<String, UnitEnding> endings;

    private RunNotes(SortedMap<String, UnitEnding> endings) {
        this.endings = Collections.unmodifiableSortedMap(endings);
    }

    /** Of a run. */
    public static RunNotes of(Observed observed) {
        SortedMap<String, UnitEnding> endings = new TreeMap<>();
        for (Observed.OfClass seen : observed.classes()) {
            for (TestUnit unit : seen.testClass().units()) {
                Observed.OfUnit now = seen.units().get(unit.index());
                if (now != null && isRemarkable(now.ending())) {
                    endings.put(id(seen.testClass().name(), UnitKey.of(seen.testClass(), unit)), now.ending());
                }
            }
        }
        return new RunNotes(endings);
    }

    private static boolean isRemarkable(UnitEnding ending) {
        return ending == UnitEnding.FLAKY || ending == UnitEnding.QUARANTINED;
    }

    /** The notes of a text; those that can be read. */
    public static RunNotes parse(String text) {
        SortedMap<String, UnitEnding> endings = new TreeMap<>();
        for (String line : text.lines().toList()) {
            String[] fields = line.split("\t", -1);
            if (text.startsWith(HEAD + "\n") && fields.length >= FIELDS) {
                for (UnitEnding ending : UnitEnding.values()) {
                    if (isRemarkable(ending) && word(ending).equals(fields[0])) {
                        endings.put(fields[1] + "\t" + fields[2], ending);
                    }
                }
            }
        }
        return new RunNotes(endings);
    }

    /** The text of these notes. */
    public String format() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        endings.forEach((id, ending) ->
                text.append(word(ending)).append('\t').append(id).append('\n'));
        return text.toString();
    }

    /** Whether there is nothing remarkable. */
    public boolean isEmpty() {
        return endings.isEmpty();
    }

    /** How a unit ended, if its history says that it failed. */
    public UnitEnding of(String className, String key) {
        return endings.getOrDefault(id(className, key), UnitEnding.FAILED);
    }

    private static String id(String className, String key) {
        return EscapedName.escape(className) + "\t" + EscapedName.escape(key);
    }

    private static String word(UnitEnding ending) {
        return ending.name().toLowerCase(Locale.ROOT);
    }
}
