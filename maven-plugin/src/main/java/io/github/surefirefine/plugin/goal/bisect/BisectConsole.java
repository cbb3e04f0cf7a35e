package io.github.surefirefine.plugin.goal.bisect;

import io.github.surefirefine.plugin.goal.output.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.logging.Log;

/** Listens to a build that bisects: passes on the provider's lines, and keeps all others in case the build fails. */
final class BisectConsole {

    /** The beginning of the provider's lines once it has found the test. */
    private static final String BEGUN = "bisects ";

    private static final String NOT_FOUND = "there is no test ";

    private static final Pattern OURS = Pattern.compile("\\[(INFO|WARNING|ERROR)] fine: (.*)");
    private static final Pattern ERROR = Pattern.compile("\\[ERROR] (.*\\S.*)");

    private final Log log;
    private final List<String> errors = new ArrayList<>();
    private String firstLine = "";
    private boolean hasBegun;
    private Optional<String> notFound = Optional.empty();

    BisectConsole(Log log) {
        this.log = log;
    }

    /** A line of the build. */
    void line(String line) {
        Matcher ours = OURS.matcher(line);
        Matcher error = ERROR.matcher(line);
        if (ours.matches() && ours.group(2).startsWith(NOT_FOUND)) {
            notFound = Optional.of("fine: " + ours.group(2));
        } else if (ours.matches()) {
            hasBegun |= ours.group(2).startsWith(BEGUN);
            pass(ours.group(1), "fine: " + ours.group(2));
        } else if (error.matches()) {
            errors.add(error.group(1));
        }
        firstLine = firstLine.isBlank() ? line : firstLine;
        log.debug(line);
    }

    private void pass(String level, String text) {
        if (level.equals("INFO")) {
            log.info(text);
        } else {
            log.warn(text);
        }
    }

    /** Why nothing was found out, once the build has finished; none if something was. */
    Optional<String> trouble(String test, String goals, int exitCode) {
        if (hasBegun && exitCode == 0) {
            return Optional.empty();
        } else if (exitCode != 0) {
            return Optional.of(Trouble.BISECT.tell("fine: the build for the trials of " + test + " (mvn " + goals
                    + ") has failed: " + errors.stream().findFirst().orElse(firstLine)));
        }
        return notFound.or(
                () -> Optional.of(
                        Trouble.BISECT.tell(
                                "fine: " + test
                                        + " was not tried, because surefire-fine does not run the tests of mvn " + goals
                                        + " in this module; set it up (mvn fine:doctor says how), or name other goals with -Dfine.bisect.goals")));
    }
}
