package io.github.surefirefine.odd.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What has come of a run.
 *
 * @param totals as Surefire sums them up
 * @param problems of the run as a whole; each fails the build
 * @param told the results that Surefire was told of, whether they are in a report or not
 * @param console what was printed, for people
 */
public record Outcome(List<String> totals, List<String> problems, List<Told> told, List<String> console) {

    /** Begins a problem of a run that does not end. */
    public static final String HANGS = "hangs";

    public Outcome {
        totals = List.copyOf(totals);
        problems = List.copyOf(problems);
        told = List.copyOf(told);
        console = List.copyOf(console);
    }

    /** Whether Maven would go on. */
    public boolean isGreen() {
        return problems.isEmpty() && totals.contains("errors 0") && totals.contains("failures 0");
    }

    /** Whether Surefire was told of something that has failed. */
    public boolean hasFailures() {
        return told.stream().anyMatch(Told::isFailure);
    }

    /** Whether it was told that something has failed, and never that it has passed: to Surefire that is a flake. */
    public boolean hasLastingFailures() {
        Map<String, Boolean> failures = new HashMap<>();
        told.forEach(each -> failures.merge(each.source() + "#" + each.name(), each.isFailure(), Boolean::logicalAnd));
        return failures.containsValue(true);
    }

    /**
     * One result.
     *
     * @param source the class
     * @param sourceText what reports call the class; can be {@code null} as a text, as what follows
     * @param name of the test
     * @param nameText what reports call the test
     * @param result with the message, if there is one
     */
    public record Told(String source, String sourceText, String name, String nameText, String result) {

        boolean isFailure() {
            return result.startsWith("failed") || result.startsWith("error");
        }

        @Override
        public String toString() {
            return source + "(" + sourceText + ")#" + name + "(" + nameText + ") " + result;
        }
    }
}
