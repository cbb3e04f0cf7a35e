package io.github.surefirefine.plugin.doctor;

import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.options.OptionException;
import io.github.surefirefine.plugin.setup.RunnerSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether the options of surefire-fine are known and have valid values. */
final class OptionCheck implements Check {

    private static final String PREFIX = "fine: ";

    @Override
    public List<Finding> examine(Facts facts) {
        List<Finding> findings = new ArrayList<>();
        for (RunnerSetup runner : facts.runners()) {
            examine(
                    runner.properties(),
                    "In the <properties> of the <configuration> of "
                            + runner.runner().artifactId() + ".",
                    findings);
        }
        examine(facts.options(), "On the command line, or in the properties of the project.", findings);
        return findings;
    }

    private static void examine(Map<String, String> properties, String where, List<Finding> findings) {
        FineOptions.texts(new TreeMap<>(properties), Map.of()).forEach((key, value) -> {
            try {
                FineOptions.parse(Map.of(key, value));
            } catch (OptionException e) {
                String message = String.valueOf(e.getMessage());
                findings.add(Finding.problem(
                        "option",
                        message.startsWith(PREFIX)
                                ? Character.toUpperCase(message.charAt(PREFIX.length()))
                                        + message.substring(PREFIX.length() + 1)
                                : message,
                        where));
            }
        });
    }
}
