package io.github.surefirefine.plugin.doctor;

import io.github.surefirefine.plugin.setup.RunnerSetup;
import java.util.ArrayList;
import java.util.List;

/** Whether tests are selected by suite files of TestNG, which surefire-fine does not run. */
final class SuiteCheck implements Check {

    @Override
    public List<Finding> examine(Facts facts) {
        List<Finding> findings = new ArrayList<>();
        for (RunnerSetup runner : facts.runners()) {
            if (!runner.suiteFiles().isEmpty()) {
                findings.add(finding(runner, facts.suites().getOrDefault(runner.runner(), List.of())));
            }
        }
        return findings;
    }

    private static Finding finding(RunnerSetup runner, List<String> classes) {
        List<String> includes = new ArrayList<>();
        for (String name : classes) {
            includes.add("  <include>" + name.replace('.', '/') + ".java</include>");
        }
        if (!classes.isEmpty()) {
            includes.add(0, "<includes>");
            includes.add("</includes>");
        }
        return Finding.problem(
                "suite-xml-files",
                runner.runner().artifactId() + " has suiteXmlFiles (" + String.join(", ", runner.suiteFiles())
                        + "): surefire-fine does not run suites of TestNG, and Surefire 3.6 fails the build because of"
                        + " them. Name the classes in <includes>, groups in <groups>, parameters in"
                        + " <systemPropertyVariables>.",
                "In the <configuration> of " + runner.runner().artifactId() + ", instead of suiteXmlFiles:",
                includes.toArray(String[]::new));
    }
}
