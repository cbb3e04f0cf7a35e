package io.github.surefirefine.quarantine;

import io.github.surefirefine.trouble.Trouble;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a user has to know about the file and what has failed in quarantine: one line for each kind of news. */
public final class QuarantineNews {

    /** So many days before its last one, an entry is said to end. */
    static final int DAYS_BEFORE = 7;

    /** More would push everything else off the screen. */
    private static final int MOST_NAMED = 5;

    private final Quarantine quarantine;

    public QuarantineNews(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    /** Entries that will end soon, before they do. */
    public Optional<String> ending() {
        LocalDate today = quarantine.today();
        List<String> ending = new ArrayList<>();
        for (QuarantineEntry entry : quarantine.entries()) {
            if (!entry.isOver(today) && entry.daysLeft(today) <= DAYS_BEFORE) {
                ending.add(named(entry) + " expires " + in(entry.daysLeft(today)));
            }
        }
        return line(ending, "After that day, failures fail the build again: repair the tests, or write a later date.");
    }

    /** Entries that have ended. */
    public Optional<String> ended() {
        List<String> ended = new ArrayList<>();
        for (QuarantineEntry entry : quarantine.entries()) {
            if (entry.isOver(quarantine.today())) {
                ended.add(named(entry) + " expired on " + entry.until());
            }
        }
        return line(ended, "Failures fail the build again: remove the lines, or write a later date.");
    }

    /** Entries that name nothing. */
    public Optional<String> unknown(Collection<QuarantineEntry> unknown) {
        List<String> wrong = new ArrayList<>();
        for (QuarantineEntry entry : unknown) {
            wrong.add(named(entry) + " is no test of this module");
        }
        return line(wrong, "Correct the names, or remove the lines.");
    }

    /**
     * Entries whose tests pass.
     *
     * @param runs how many runs there were, at least
     */
    public Optional<String> passing(Collection<QuarantineEntry> passing, int runs) {
        List<String> names = new ArrayList<>();
        for (QuarantineEntry entry : passing) {
            names.add(named(entry));
        }
        return line(
                names,
                "These have passed in all of the last " + runs + " runs: remove the lines, if the tests are repaired.");
    }

    /**
     * What has failed in quarantine.
     *
     * @param failures names of tests with what is said of them
     */
    public static Optional<String> failed(List<String> failures) {
        if (failures.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("fine: " + failures.size() + (failures.size() == 1 ? " failure" : " failures")
                + " in quarantine, reported as skipped: " + some(failures));
    }

    private Optional<String> line(List<String> all, String advice) {
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(Trouble.QUARANTINE_ENTRIES.tell(
                        "fine: " + quarantine.file() + ": " + some(all) + ". " + advice));
    }

    private static String some(List<String> all) {
        int more = all.size() - MOST_NAMED;
        return more > 0
                ? String.join(", ", all.subList(0, MOST_NAMED)) + " and " + more + " more"
                : String.join(", ", all);
    }

    private static String named(QuarantineEntry entry) {
        return entry.tests().text() + " (line " + entry.line() + ", " + entry.ticket() + ")";
    }

    private static String in(long days) {
        if (days == 0) {
            return "today";
        }
        return days == 1 ? "in 1 day" : "in " + days + " days";
    }
}
