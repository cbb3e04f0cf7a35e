package io.github.surefirefine.it.chaos;

import io.github.surefirefine.it.result.TestCase;
import java.util.Map;

/** How a test ended. */
enum Status {
    PASSED,
    FAILED,
    ERROR,

    /** The fork did not survive the test. */
    CRASHED,

    SKIPPED;

    private static final Map<String, Status> PRINTED =
            Map.of("PASS", PASSED, "FAIL", FAILED, "ERROR", ERROR, "CRASH", CRASHED, "SKIP", SKIPPED);

    private static final Map<String, Status> REPORTED =
            Map.of("passed", PASSED, "failure", FAILED, "error", ERROR, "skipped", SKIPPED);

    private static final String LOST_FORK = "io.github.surefirefine.ForkLost";

    /** By the first word of a line on the console. */
    static Status printed(String word) {
        return PRINTED.get(word);
    }

    /** By the element in the XML report. */
    static Status reported(TestCase test) {
        boolean isCrash = test.element()
                .children("error")
                .anyMatch(error -> error.attribute("type").equals(LOST_FORK));
        return isCrash ? CRASHED : REPORTED.get(test.status());
    }

    /** By the first word of a line in the file for results that nobody could present. */
    static Status kept(String outcome) {
        return outcome.equals("ABORTED") ? SKIPPED : valueOf(outcome);
    }
}
