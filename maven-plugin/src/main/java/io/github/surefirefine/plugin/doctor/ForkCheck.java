package io.github.surefirefine.plugin.doctor;

import io.github.surefirefine.plugin.setup.RunnerSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Whether there are forks to spread tests over, and what they run on. */
final class ForkCheck implements Check {

    private static final int OLDEST_JAVA = 17;

    /** Orders that nobody chooses for their own sake, and that of what failed last time. */
    private static final Set<String> FREE_ORDERS = Set.of("filesystem", "balanced", "failedfirst");

    @Override
    public List<Finding> examine(Facts facts) {
        List<Finding> findings = new ArrayList<>();
        for (RunnerSetup runner : facts.runners()) {
            java(facts, runner, findings);
            forkCount(runner, findings);
            order(runner, findings);
        }
        return findings;
    }

    private static void java(Facts facts, RunnerSetup runner, List<Finding> findings) {
        int java = facts.forkJava().getOrDefault(runner.runner(), OLDEST_JAVA);
        if (java < OLDEST_JAVA) {
            findings.add(Finding.problem(
                    "java-too-old",
                    "The forks of " + runner.runner().artifactId() + " run on Java " + java + "; surefire-fine needs "
                            + OLDEST_JAVA + " or newer. Classes for an older Java can be tested on it too.",
                    configuration(runner),
                    "<jdkToolchain>",
                    "  <version>[" + OLDEST_JAVA + ",)</version>",
                    "</jdkToolchain>"));
        }
    }

    private static void forkCount(RunnerSetup runner, List<Finding> findings) {
        String forkCount = runner.setting("forkCount", "1");
        // The number of processors does not matter: 1C is a choice.
        int forks = forkCount.endsWith("C") ? Integer.MAX_VALUE : runner.forkCount(1);
        boolean isReused = !runner.setting("reuseForks", "true").equalsIgnoreCase("false");
        if (forks == 0) {
            findings.add(Finding.problem(
                    "one-jvm",
                    "forkCount is 0, so all tests run in Maven's own JVM, one after the other.",
                    configuration(runner),
                    "<forkCount>2C</forkCount>"));
        } else if (forks == 1 && isReused) {
            findings.add(Finding.problem(
                    "one-jvm",
                    "forkCount is 1, so all tests run in one fork, one after the other. With 2C there are at most two"
                            + " forks for each processor; surefire-fine starts no more of them than make the run"
                            + " shorter; fine:plan says how many.",
                    configuration(runner),
                    "<forkCount>2C</forkCount>"));
        }
        if (!isReused) {
            findings.add(Finding.problem(
                    "no-reuse",
                    "reuseForks is false, so each class gets a JVM of its own, which costs more than a second of"
                            + " a processor; if fine.isolation is test, so does each test method.",
                    configuration(runner),
                    "<reuseForks>true</reuseForks>"));
        }
    }

    private static void order(RunnerSetup runner, List<Finding> findings) {
        String order = runner.setting("runOrder", "filesystem");
        boolean isFree = Stream.of(order.split(","))
                .map(each -> each.trim().toLowerCase(Locale.ROOT))
                .allMatch(FREE_ORDERS::contains);
        if (!isFree) {
            findings.add(Finding.advice(
                    "run-order",
                    "runOrder is " + order + ", so classes begin in that order instead of the longest first.",
                    configuration(runner),
                    "<runOrder>filesystem</runOrder>"));
        }
    }

    static String configuration(RunnerSetup runner) {
        return "In the <configuration> of " + runner.runner().artifactId() + ":";
    }
}
