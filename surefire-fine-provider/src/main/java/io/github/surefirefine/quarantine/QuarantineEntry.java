package io.github.surefirefine.quarantine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A line of the file: tests that may fail until a date.
 *
 * @param line its number, from 1
 * @param until the last day on which they may fail
 * @param ticket where somebody works on it
 * @param reason why they fail
 */
public record QuarantineEntry(int line, TestPattern tests, LocalDate until, String ticket, String reason) {

    /** Whether they must not fail any more. */
    public boolean isOver(LocalDate today) {
        return today.isAfter(until);
    }

    /** How many days are left after today; negative if it is over. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, until);
    }

    /** What a report says about a failure: until when it is allowed, and why. */
    public String text() {
        return "quarantined until " + until + " (" + ticket + ": " + reason + ")";
    }
}
