package io.github.surefirefine.extension;

import io.github.surefirefine.extension.configuration.Configuration;
import io.github.surefirefine.extension.configuration.ModuleProperties;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What properties of a module mean for surefire-fine: its options, and {@code fine}, which turns it off. Other
 * properties may have similar names, as in {@code fine.version}; the provider would report them as mistakes.
 */
final class Options {

    /** As the provider knows them. */
    static final List<String> KNOWN = Collections.unmodifiableList(Arrays.asList(
            "fine.console",
            "fine.slow",
            "fine.timeout",
            "fine.timeout.grace",
            "fine.together",
            "fine.apart",
            "fine.ci",
            "fine.advice",
            "fine.history",
            "fine.history.import",
            "fine.forks",
            "fine.jvm",
            "fine.isolation",
            "fine.invocations",
            "fine.replacements",
            "fine.locks",
            "fine.leaks",
            "fine.trace",
            "fine.openreports",
            "fine.report",
            "fine.shard",
            "fine.queue",
            "fine.queue.run",
            "fine.queue.machine",
            "fine.queue.retry",
            "fine.queue.deadline",
            "fine.queue.breaker",
            "fine.queue.fallback",
            "fine.queue.certificates",
            "fine.queue.server",
            "fine.replay",
            "fine.rerun",
            "fine.quarantine",
            "fine.flaky",
            "fine.diagnose",
            "fine.diagnose.max",
            "fine.bisect"));

    /** Options of the goals, as the provider knows them; its own goal reads them from the same properties. */
    private static final List<String> OF_GOALS = Collections.unmodifiableList(Arrays.asList(
            "fine.bisect.goals",
            "fine.count",
            "fine.plan.forks",
            "fine.queue.name",
            "fine.queue.release",
            "fine.format",
            "fine.merge.from",
            "fine.output",
            "fine.report.skip",
            "fine.trace.file",
            "fine.width"));

    /** No option: tells the provider which flags the JVMs of its forks have. */
    static final String CHOSEN_FLAGS = "fine.jvm.chosen";

    /** No option either: tells the provider which execution of the plugin it is, if it is not the usual one. */
    static final String EXECUTION = "fine.jvm.execution";

    /** No option either: tells the provider how many forks Surefire may start, which Surefire itself does not. */
    static final String FORK_COUNT = "fine.forks.count";

    /** Nor is this: tells the provider when Surefire ends a fork, which Surefire itself does not. */
    static final String FORK_TIMEOUT = "fine.forks.timeout";

    private static final String SWITCH = "fine";
    private static final String PREFIX = "fine.";
    private static final String VERSION = "fine.version";

    private Options() {}

    /** Whether stock Surefire is wanted. */
    static boolean isOff(ModuleProperties properties) {
        return properties
                .value(SWITCH)
                .filter(value -> value.trim().equalsIgnoreCase("off"))
                .isPresent();
    }

    /** The options in properties of a module. The provider itself reads those of the command line. */
    static Map<String, String> in(ModuleProperties properties) {
        Map<String, String> options = new TreeMap<>();
        for (String name : KNOWN) {
            String value = properties.ofModule().getProperty(name);
            if (value != null) {
                options.put(name, value);
            }
        }
        return options;
    }

    /** The value of an option, whoever has set it. */
    static String value(String name, String otherwise, Configuration configuration, ModuleProperties properties) {
        return properties
                .ofCommandLine(name)
                .orElseGet(() -> configuration
                        .property(name)
                        .orElseGet(() -> properties.value(name).orElse(otherwise)));
    }

    /** What is wrong with properties, one line for each problem. */
    static List<String> complaints(ModuleProperties properties) {
        List<String> complaints = new ArrayList<>();
        String fine = properties.value(SWITCH).orElse("on").trim();
        if (!fine.equalsIgnoreCase("on") && !fine.equalsIgnoreCase("off")) {
            complaints.add(Trouble.EXTENSION_SWITCH.tell(
                    "fine: the property \"" + SWITCH + "\" cannot be \"" + fine + "\"; allowed values: on or off"));
        }
        for (String name : new TreeSet<>(properties.ofModule().stringPropertyNames())) {
            if (name.startsWith(PREFIX) && !name.equals(VERSION) && !KNOWN.contains(name) && !OF_GOALS.contains(name)) {
                complaints.add(Trouble.EXTENSION_OPTION.tell("fine: the property \"" + name
                        + "\" is not an option and has no effect; did you mean \"" + NearestName.of(name, KNOWN)
                        + "\"?"));
            }
        }
        return complaints;
    }
}
