package io.github.surefirefine.platform;

import io.github.surefirefine.model.plan.Seed;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.trouble.Trouble;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Surefire's settings for providers, including those that Surefire passes only to its own providers, if they are
 * available in another way.
 */
public final class SurefireSettings {

    private static final String SUITE_XML_FILES = "testSuiteXmlFiles";
    private static final String RUN_ORDER = "runOrder";
    private static final String RUN_ORDER_SEED = "runOrderRandomSeed";
    private static final String RANDOM = "random";

    private static final Map<String, String> ENGINES = Map.of(
            "includeJUnit5Engines", "includejunit5engines",
            "excludeJUnit5Engines", "excludejunit5engines");

    private SurefireSettings() {}

    /**
     * Everything that is known.
     *
     * @param told by Surefire
     * @param systemProperties of this JVM, where Surefire sets what the user has set on Maven's command line
     * @param reports the folder for reports, which tells Surefire and Failsafe apart
     * @throws PlatformException if a setting is not supported
     */
    public static Map<String, String> of(Map<String, String> told, Map<String, String> systemProperties, Path reports) {
        for (String name : told.keySet()) {
            if (name.startsWith(SUITE_XML_FILES)) {
                throw new PlatformException(Trouble.SUITE_XML_FILES.tell(
                        "fine: suiteXmlFiles is not supported, because the JUnit Platform does not run TestNG suites"
                                + " (Surefire 3.6 has dropped them, too); list the classes of the suite in <includes> and"
                                + " its groups in <groups> instead, or remove surefire-fine-provider from this execution"
                                + " of the plugin"));
            }
        }
        String plugin = plugin(reports) + ".";
        Map<String, String> all = new HashMap<>(told);
        for (Map.Entry<String, String> engines : ENGINES.entrySet()) {
            String onCommandLine = systemProperties.get(plugin + engines.getKey());
            if (onCommandLine != null) {
                all.putIfAbsent(engines.getValue(), onCommandLine);
            }
        }
        return all;
    }

    /**
     * Whether the user has asked for a debugger on the command line in such a way that all forks would listen on one
     * port. Then there can be one fork only.
     *
     * @param systemProperties of Maven's JVM
     * @param reports the folder for reports, which tells Surefire and Failsafe apart
     */
    public static boolean debuggerNeedsSingleFork(Map<String, String> systemProperties, Path reports) {
        String debug = systemProperties.getOrDefault("maven." + plugin(reports) + ".debug", "");
        boolean listens = debug.equals("true") || (debug.contains("jdwp") && !debug.contains("server=n"));
        return listens && !debug.contains("forkNumber") && !debug.contains("address=0");
    }

    /**
     * How many forks a setting of Surefire allows on this machine: {@code 3} as well as {@code 1.5C}.
     *
     * @return empty if it is no such number
     */
    public static OptionalInt forkCount(String text, int processors) {
        String number = text.trim();
        try {
            return number.endsWith("C")
                    ? OptionalInt.of((int) (Float.parseFloat(number.substring(0, number.length() - 1)) * processors))
                    : OptionalInt.of(Integer.parseInt(number));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /**
     * Options, with the time limit that Surefire has for a fork, as far as that is known: the build extension has told
     * it, or it is set on Maven's command line.
     *
     * @param systemProperties of Maven's JVM
     * @param reports the folder for reports, which tells Surefire and Failsafe apart
     */
    public static Map<String, String> withForkTimeout(
            Map<String, String> options, Map<String, String> systemProperties, Path reports) {
        String limit = systemProperties.get(plugin(reports) + ".timeout");
        if (limit == null || options.containsKey(FineOptions.FORK_TIMEOUT)) {
            return options;
        }
        Map<String, String> all = new TreeMap<>(options);
        all.put(FineOptions.FORK_TIMEOUT, limit.trim());
        return all;
    }

    /**
     * The seed of the order of tests, if the user wants a random one.
     *
     * @param told by Surefire
     * @param reports the folder for reports, which tells Surefire and Failsafe apart
     * @param otherwise makes a seed if Surefire has none
     */
    public static Optional<Seed> seed(Map<String, String> told, Path reports, RandomGenerator otherwise) {
        if (!told.getOrDefault(RUN_ORDER, "").equals(RANDOM)) {
            return Optional.empty();
        }
        String seed = told.get(RUN_ORDER_SEED);
        long value = seed == null ? otherwise.nextLong() : Long.parseLong(seed);
        String setting = "-D" + plugin(reports) + ".runOrder";
        return Optional.of(new Seed(value, setting + "=" + RANDOM + " " + setting + ".random.seed=" + value));
    }

    private static String plugin(Path reports) {
        return reports.endsWith("failsafe-reports") ? "failsafe" : "surefire";
    }
}
