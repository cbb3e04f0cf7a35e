package io.github.surefirefine.plugin.doctor;

import io.github.surefirefine.plugin.setup.RunnerSetup;
import java.util.ArrayList;
import java.util.List;

/** Surefire and Failsafe themselves, and whether surefire-fine is there. */
final class RunnerCheck implements Check {

    private static final String OLDEST = "3.0.0";
    private static final String NEWEST = "3.6.1";

    /** Releases before load no provider that they do not know. */
    private static final String FIRST_THAT_REFUSES = "3.0.0-M1";

    @Override
    public List<Finding> examine(Facts facts) {
        List<Finding> findings = new ArrayList<>();
        for (RunnerSetup runner : facts.runners()) {
            String plugin = runner.runner().artifactId();
            if (!runner.version().isEmpty() && Versions.isBefore(runner.version(), OLDEST)) {
                findings.add(Finding.problem(
                        "surefire-too-old",
                        plugin + " " + runner.version() + " is older than " + OLDEST
                                + ", the oldest that surefire-fine works with. "
                                + (Versions.isBefore(runner.version(), FIRST_THAT_REFUSES)
                                        ? "It ignores the provider without a word."
                                        : "The provider refuses to run there."),
                        "Where " + plugin + " is declared:",
                        "<version>" + NEWEST + "</version>"));
            }
            if (runner.provider().isEmpty()) {
                findings.add(Finding.problem(
                        "no-provider",
                        "surefire-fine is not among the dependencies of " + plugin
                                + ", so its tests are run class by class.",
                        "Where " + plugin + " is declared:",
                        "<dependencies>",
                        "  <dependency>",
                        "    <groupId>io.github.surefire-fine</groupId>",
                        "    <artifactId>surefire-fine-provider</artifactId>",
                        "    <version>" + facts.version() + "</version>",
                        "  </dependency>",
                        "</dependencies>"));
            } else if (!runner.provider().get().equals(facts.version())) {
                findings.add(Finding.advice(
                        "other-version",
                        plugin + " has surefire-fine " + runner.provider().get()
                                + ", but these goals have version " + facts.version()
                                + ": one may not be able to read what the other writes.",
                        "Among the dependencies of " + plugin + ":",
                        "<version>" + facts.version() + "</version>"));
            }
        }
        return findings;
    }
}
