package io.github.surefirefine.quarantine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The tests that may fail.
 *
 * @param file its name, for the user; empty if there is none
 * @param today the day of the run, in the time zone of the machine
 * @param entries in the order of the file
 */
public record Quarantine(String file, LocalDate today, List<QuarantineEntry> entries) {

    /** No test may fail. */
    public static final Quarantine NONE = new Quarantine("", LocalDate.EPOCH, List.of());

    public Quarantine {
        entries = List.copyOf(entries);
    }

    /** The entry because of which a test may fail today. */
    public Optional<QuarantineEntry> ofTest(String className, String method, OptionalInt invocation) {
        return entries.stream()
                .filter(entry -> !entry.isOver(today) && entry.tests().matchesTest(className, method, invocation))
                .findFirst();
    }

    /** The entry because of which a class may fail as a whole today. */
    public Optional<QuarantineEntry> ofClass(String className) {
        return entries.stream()
                .filter(entry -> !entry.isOver(today) && entry.tests().matchesClass(className))
                .findFirst();
    }
}
