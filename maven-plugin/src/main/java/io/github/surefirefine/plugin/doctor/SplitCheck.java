package io.github.surefirefine.plugin.doctor;

import io.github.surefirefine.plugin.setup.RunnerSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Whether something keeps classes in one piece, or runs tests in parallel in each fork already. */
final class SplitCheck implements Check {

    private static final String LIFECYCLE = "junit.jupiter.testinstance.lifecycle.default";
    private static final String METHOD_ORDER = "junit.jupiter.testmethod.order.default";
    private static final String PARALLEL = "junit.jupiter.execution.parallel.enabled";

    private static final String SET = "Where it is set, in junit-platform.properties or in the pom:";

    /** This part of all classes, one in four, is worth a finding. */
    private static final int REMARKABLE = 4;

    private static final int NAMED = 5;

    @Override
    public List<Finding> examine(Facts facts) {
        List<Finding> findings = new ArrayList<>();
        facts.runners().stream().findFirst().ifPresent(runner -> {
            perClass(facts, runner, findings);
            methodOrder(facts, runner, findings);
            parallel(facts, runner, findings);
        });
        facts.runners().forEach(runner -> surefireParallel(runner, findings));
        wholeClasses(facts.testClasses(), findings);
        return findings;
    }

    private static void perClass(Facts facts, RunnerSetup runner, List<Finding> findings) {
        if (facts.junitParameter(runner, LIFECYCLE)
                .filter("per_class"::equalsIgnoreCase)
                .isPresent()) {
            findings.add(Finding.problem(
                    "per-class",
                    "Every test class has one instance for all its methods, because " + LIFECYCLE
                            + " is per_class, so each class stays in one piece. Use @TestInstance(PER_CLASS) only"
                            + " on the classes that need it.",
                    SET,
                    LIFECYCLE + " = per_method"));
        }
    }

    private static void methodOrder(Facts facts, RunnerSetup runner, List<Finding> findings) {
        Optional<String> order = facts.junitParameter(runner, METHOD_ORDER);
        if (order.isPresent()) {
            findings.add(Finding.problem(
                    "method-order",
                    "Every test class has an order of its methods, because " + METHOD_ORDER + " is "
                            + order.get() + ", so each class stays in one piece. Remove that line, and set an"
                            + " order only on the classes that need it.",
                    "On such a class:",
                    "@TestMethodOrder("
                            + order.get()
                                    .substring(order.get().lastIndexOf('.') + 1)
                                    .replace('$', '.') + ".class)"));
        }
    }

    private static void parallel(Facts facts, RunnerSetup runner, List<Finding> findings) {
        if (facts.junitParameter(runner, PARALLEL)
                .filter("true"::equalsIgnoreCase)
                .isPresent()) {
            findings.add(Finding.advice(
                    "junit-parallel",
                    "JUnit runs tests in several threads of each fork, because " + PARALLEL
                            + " is true: forks and threads share the same processors, and a fork that runs many"
                            + " tests at once has fewer to give to others.",
                    SET,
                    PARALLEL + " = false"));
        }
    }

    private static void surefireParallel(RunnerSetup runner, List<Finding> findings) {
        String parallel = runner.setting("parallel", "none");
        if (!parallel.equalsIgnoreCase("none") && !parallel.isEmpty()) {
            findings.add(Finding.advice(
                    "surefire-parallel",
                    "parallel is " + parallel + ": each fork also runs several threads.",
                    ForkCheck.configuration(runner),
                    "<parallel>none</parallel>"));
        }
    }

    private static void wholeClasses(Facts.TestClasses classes, List<Finding> findings) {
        TreeSet<String> whole = new TreeSet<>(classes.ordered());
        whole.addAll(classes.perClass());
        if (whole.isEmpty() || whole.size() * REMARKABLE < classes.count()) {
            return;
        }
        List<String> named = whole.stream().limit(NAMED).toList();
        findings.add(Finding.advice(
                "whole-classes",
                whole.size() + " of " + classes.count() + " test classes stay in one piece, "
                        + classes.ordered().size()
                        + " because of @TestMethodOrder, " + classes.perClass().size()
                        + " because of @TestInstance(PER_CLASS): " + String.join(", ", named)
                        + (named.size() < whole.size() ? " and others" : "")
                        + ". Only tests that depend on each other need this.",
                "On each of these classes, remove the annotation."));
    }
}
