package io.github.surefirefine.junit.rules;

import io.github.surefirefine.junit.annotation.Annotations;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.ConfigurationParameters;

/** The files that plugins of Cucumber's write. Each launcher execution begins them again. */
final class CucumberReports {

    private static final String PLUGIN = "cucumber.plugin";
    private static final String API = "org.junit.platform.suite.api.";

    /** Plugins of Cucumber's own that can be told where to write. Others may do anything with what they are told. */
    private static final Set<String> TO_A_FILE = Set.of(
            "html",
            "json",
            "junit",
            "message",
            "pretty",
            "progress",
            "rerun",
            "summary",
            "testng",
            "timeline",
            "usage");

    private final ConfigurationParameters parameters;
    private final String forkNumber;

    /**
     * The plugins that the user has set.
     *
     * @param forkNumber in a file's name, it makes the file one of the fork's own
     */
    CucumberReports(ConfigurationParameters parameters, String forkNumber) {
        this.parameters = parameters;
        this.forkNumber = forkNumber;
    }

    /**
     * The files that forks would overwrite.
     *
     * @param suite may have plugins of its own
     */
    List<String> of(Optional<Class<?>> suite) {
        List<String> files = new ArrayList<>();
        for (String plugin : plugins(suite).split(",", -1)) {
            int colon = plugin.indexOf(':');
            if (colon > 0 && TO_A_FILE.contains(plugin.substring(0, colon).trim())) {
                String file = plugin.substring(colon + 1).trim();
                if (!isOfOneFork(file)) {
                    files.add(file);
                }
            }
        }
        return files;
    }

    private boolean isOfOneFork(String file) {
        return !forkNumber.isEmpty() && file.matches("(|.*\\D)" + forkNumber + "(|\\D.*)");
    }

    private String plugins(Optional<Class<?>> suite) {
        return suite.flatMap(CucumberReports::ownPlugins)
                .or(() -> parameters.get(PLUGIN))
                .orElse("");
    }

    private static Optional<String> ownPlugins(Class<?> suite) {
        for (Class<?> type : Annotations.hierarchy(suite)) {
            for (Annotation annotation : type.getDeclaredAnnotations()) {
                for (Annotation each : parameters(annotation)) {
                    if (Annotations.attribute(each, "key").equals(PLUGIN)) {
                        return Optional.of(Annotations.attribute(each, "value"));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<Annotation> parameters(Annotation annotation) {
        return switch (annotation.annotationType().getName()) {
            case API + "ConfigurationParameter" -> List.of(annotation);
            case API + "ConfigurationParameters" -> Annotations.inside(annotation);
            default -> List.of();
        };
    }
}
