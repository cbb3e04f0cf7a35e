package io.github.surefirefine.options;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The CI systems that understand commands in the log of a job. */
public enum CiDialect {

    /** See <a href="https://docs.github.com/actions/reference/workflows-and-actions/variables">variables</a>. */
    GITHUB("GitHub Actions", "GITHUB_ACTIONS"),

    /** See <a href="https://docs.gitlab.com/ci/variables/predefined_variables/">predefined variables</a>. */
    GITLAB("GitLab", "GITLAB_CI"),

    /** See <a href="https://buildkite.com/docs/pipelines/configure/environment-variables">environment variables</a>. */
    BUILDKITE("Buildkite", "BUILDKITE"),

    /** See <a href="https://www.jetbrains.com/help/teamcity/predefined-build-parameters.html">build parameters</a>. */
    TEAMCITY("TeamCity", "TEAMCITY_VERSION"),

    /** See <a href="https://learn.microsoft.com/azure/devops/pipelines/build/variables">predefined variables</a>. */
    AZURE("Azure Pipelines", "TF_BUILD");

    private static final String AUTO = "auto";
    private static final String OFF = "off";

    private final String title;
    private final String mark;

    CiDialect(String title, String mark) {
        this.title = title;
        this.mark = mark;
    }

    /** The usual name of the system. */
    public String title() {
        return title;
    }

    /**
     * The options with the CI system from the environment, if the user leaves it to us.
     *
     * @param texts as {@link FineOptions#texts} answers
     */
    public static Map<String, String> resolve(Map<String, String> texts, Map<String, String> environment) {
        String key = OptionDescriptor.CI.key();
        if (!texts.getOrDefault(key, AUTO).equalsIgnoreCase(AUTO)) {
            return texts;
        }
        Map<String, String> resolved = new TreeMap<>(texts);
        Optional<CiDialect> dialect = of(environment);
        if (dialect.isPresent()) {
            resolved.put(key, dialect.get().word());
        }
        return resolved;
    }

    private static Optional<CiDialect> of(Map<String, String> environment) {
        for (CiDialect each : values()) {
            if (isSet(environment.getOrDefault(each.mark, ""))) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static boolean isSet(String value) {
        return !value.isEmpty() && !value.equalsIgnoreCase("false");
    }

    /**
     * The system that an option names; none if it is off, or auto and not resolved.
     *
     * @throws OptionException if there is no such system
     */
    static Optional<CiDialect> parse(String value) {
        if (value.equalsIgnoreCase(AUTO) || value.equalsIgnoreCase(OFF)) {
            return Optional.empty();
        }
        for (CiDialect each : values()) {
            if (each.word().equalsIgnoreCase(value)) {
                return Optional.of(each);
            }
        }
        throw OptionParser.bad(OptionDescriptor.CI, value);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
