package io.github.surefirefine.it.chaos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares what a run has left with what it should have: every test once, its status, its line on the console, totals
 * that add up, no process left.
 *
 * <p>A fork that dies right after it has printed a line cannot confirm that, so the line is printed again. A fork that
 * is killed from outside may take the running test with it: for each kill, one crash is excused, together with what
 * would have followed in the same piece. If Surefire has lost all of its forks, its run has ended: results may be in
 * the file for unpresented results, and not everything has run.
 */
final class Auditor {

    private final FaultPlan plan;
    private final Expectations expectations;
    private final Evidence evidence;
    private final List<Result> results;
    private final List<String> findings = new ArrayList<>();

    private Auditor(FaultPlan plan, Expectations expectations, Evidence evidence) {
        this.plan = plan;
        this.expectations = expectations;
        this.evidence = evidence;
        this.results = Stream.concat(reported(), evidence.kept().stream().flatMap(List::stream))
                .toList();
    }

    /** What is wrong, in words; empty if nothing is. */
    static List<String> audit(FaultPlan plan, Suite suite, Evidence evidence) {
        Auditor auditor = new Auditor(plan, Expectations.of(suite, plan), evidence);
        auditor.auditResults();
        auditor.auditConsole();
        auditor.auditTotals();
        auditor.auditEnd();
        return auditor.findings;
    }

    private Stream<Result> reported() {
        return evidence.reported().values().stream().flatMap(List::stream);
    }

    private void auditResults() {
        repeated(tests(results)).forEach(test -> findings.add(test + " is reported more than once"));
        Set<String> known = new HashSet<>(tests(results));
        Set<String> excused = excused();
        for (String test : new TreeSet<>(expectations.required().keySet())) {
            if (!known.contains(test)
                    && !excused.contains(test)
                    && evidence.kept().isEmpty()) {
                findings.add(test + " is not reported");
            }
        }
        for (Result result : results) {
            if (expectations.status(result.test()).isEmpty() && !excused.contains(result.test())) {
                findings.add(result + " is reported, but there is no such test");
            } else if (isUnexpected(result) && !excused.contains(result.test())) {
                findings.add(result + " is reported, but must be "
                        + expectations.status(result.test()).orElseThrow());
            }
        }
    }

    /** What need not be as planned, because of kills from outside. */
    private Set<String> excused() {
        Set<String> excused = new HashSet<>();
        results.stream()
                .filter(result -> result.status() == Status.CRASHED && isUnexpected(result))
                .limit(evidence.kills())
                .forEach(crash -> excused.addAll(expectations.lostWith(crash.test())));
        return excused;
    }

    private boolean isUnexpected(Result result) {
        return !expectations.status(result.test()).equals(Optional.of(result.status()));
    }

    private void auditConsole() {
        Map<Result, Integer> differences = new HashMap<>();
        results.forEach(result -> differences.merge(result, 1, Integer::sum));
        evidence.printed().forEach(result -> differences.merge(result, -1, Integer::sum));
        int printedTwice = 0;
        for (Result result : differences.keySet().stream()
                .sorted(Comparator.comparing(Result::test))
                .toList()) {
            int difference = differences.get(result);
            if (difference == -1 && results.contains(result) && printedTwice < evidence.deaths()) {
                printedTwice++;
            } else if (difference < 0) {
                findings.add(result + " is printed, but not reported as often");
            } else if (difference > 0 && evidence.kept().isEmpty()) {
                findings.add(result + " is reported, but not printed as often");
            }
        }
    }

    private void auditTotals() {
        evidence.reported().forEach((file, cases) -> {
            if (!Totals.of(cases).equals(evidence.counted().get(file))) {
                findings.add(file + " says " + evidence.counted().get(file) + ", but has " + Totals.of(cases));
            }
        });
        Totals added = Totals.of(reported().toList());
        if (!added.equals(evidence.totals())) {
            findings.add("the console says " + evidence.totals() + ", but the reports have " + added);
        }
    }

    private void auditEnd() {
        boolean isFailure = evidence.totals().failures() + evidence.totals().errors() + evidence.lostForks() > 0;
        if (evidence.exitCode() != (isFailure ? 1 : 0)) {
            findings.add("the exit code is " + evidence.exitCode());
        }
        if (evidence.kept().isPresent() && evidence.lostForks() < plan.forks()) {
            findings.add("results were not presented although Surefire has lost only " + evidence.lostForks() + " of "
                    + plan.forks() + " forks");
        }
        evidence.leftovers().forEach(process -> findings.add("a process is left: " + process));
        findings.addAll(evidence.troubles());
    }

    private static List<String> tests(Collection<Result> results) {
        return results.stream().map(Result::test).toList();
    }

    private static Set<String> repeated(List<String> tests) {
        Set<String> seen = new HashSet<>();
        Set<String> repeated = new TreeSet<>();
        tests.stream().filter(test -> !seen.add(test)).forEach(repeated::add);
        return repeated;
    }
}
