package io.github.surefirefine.plugin.doctor;

import io.github.surefirefine.options.ClassPattern;
import io.github.surefirefine.plugin.analysis.whole.WholeClass;
import io.github.surefirefine.plugin.analysis.whole.WholeClasses;
import io.github.surefirefine.plugin.setup.RunnerSetup;
import io.github.surefirefine.plugin.text.Durations;
import io.github.surefirefine.plugin.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the last run would have been shorter if forks had shared classes that stayed in one piece. */
final class WholeClassCheck implements Check {

    private static final String APART = "fine.apart";

    private static final int DESCRIBED = 5;

    @Override
    public List<Finding> examine(Facts facts) {
        List<Finding> findings = new ArrayList<>();
        for (RunnerSetup runner : facts.runners()) {
            WholeClasses whole = facts.wholeClasses().getOrDefault(runner.runner(), WholeClasses.NONE);
            boolean isForAll =
                    !runner.properties().containsKey(APART) && facts.options().containsKey(APART);
            String apart = isForAll
                    ? facts.options().getOrDefault(APART, "")
                    : runner.properties().getOrDefault(APART, "");
            // A run before the option was set says nothing about those after it.
            if (!whole.toShare().isEmpty() && whole.toShare().stream().noneMatch(name -> isApart(name, apart))) {
                findings.add(finding(
                        facts,
                        whole,
                        "If their tests do not need each other, in the "
                                + (isForAll
                                        ? "properties of the project:"
                                        : "<properties> of the <configuration> of "
                                                + runner.runner().artifactId() + ":"),
                        apart));
            }
        }
        return findings;
    }

    private static boolean isApart(String className, String apart) {
        return patterns(apart).anyMatch(text -> new ClassPattern(text).matches(className));
    }

    private static Stream<String> patterns(String apart) {
        return Stream.of(apart.split(",")).map(String::trim).filter(text -> !text.isEmpty());
    }

    private static Finding finding(Facts facts, WholeClasses whole, String where, String apart) {
        String described = whole.classes().stream()
                .limit(DESCRIBED)
                .map(each -> description(each, whole, facts.testClasses()))
                .collect(Collectors.joining("; "));
        int more = whole.classes().size() - DESCRIBED;
        return Finding.advice(
                "shareable-classes",
                "In the last run, each of these classes stayed in one piece, although forks could share it: "
                        + described
                        + (more > 0 ? "; and " + more + " more" : "")
                        + ". If forks shared those in the line below, the run would take about "
                        + Durations.text(whole.sharedMicros()) + " instead of " + Durations.text(whole.wallMicros())
                        + " on " + Words.counted(whole.forks(), "fork") + ".",
                where,
                "<" + APART + ">"
                        + Stream.concat(patterns(apart), whole.toShare().stream())
                                .collect(Collectors.joining(","))
                        + "</" + APART + ">");
    }

    private static String description(WholeClass each, WholeClasses whole, Facts.TestClasses classes) {
        return each.name() + " took " + Durations.text(each.micros()) + ", "
                + Durations.percent((double) each.micros() / Math.max(1, whole.wallMicros())) + " of the run ("
                + each.engine() + ": " + why(each, classes) + ")";
    }

    private static String why(WholeClass each, Facts.TestClasses classes) {
        boolean isOrdered = classes.ordered().contains(each.name());
        boolean isPerClass = classes.perClass().contains(each.name());
        return switch (each.why()) {
            case ORDER_OR_INSTANCE -> {
                if (isOrdered == isPerClass) {
                    yield "its tests have an order " + (isOrdered ? "and" : "or") + " one instance for all";
                }
                yield isOrdered ? "its tests have an order" : "its tests have one instance for all";
            }
            case ORDER -> "its tests have an order";
            case INSTANCE -> "all tests of a class have one instance";
            case FIXTURES -> "its tests have fixtures or fields in common";
            case SUITE -> "it puts tests of other classes together";
            case UNKNOWN_ENGINE -> "its tests may need each other";
        };
    }
}
