package io.github.surefirefine.platform;

import io.github.surefirefine.trouble.Trouble;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Surefire's settings for providers. Some it tells its own providers only; they are here too where they can be had in
 * another way.
 */
public final class SurefireSettings {

    private static final String SUITE_XML_FILES = "testSuiteXmlFiles";

    private static final Map<String, String> ENGINES = Map.of(
            "includeJUnit5Engines", "includejunit5engines",
            "excludeJUnit5Engines", "excludejunit5engines");

    private SurefireSettings() {}

    /**
     * All that is known.
     *
     * @param told by Surefire
     * @param systemProperties of this JVM, where Surefire sets what the user has said on Maven's command line
     * @param reports the folder for reports, which tells Surefire and Failsafe apart
     * @throws PlatformException where a setting is not supported
     */
    public static Map<String, String> of(Map<String, String> told, Map<String, String> systemProperties, Path reports) {
        if (told.keySet().stream().anyMatch(name -> name.startsWith(SUITE_XML_FILES))) {
            throw new PlatformException(Trouble.SUITE_XML_FILES.tell(
                    "fine: suiteXmlFiles is not supported, as the JUnit Platform knows no suites of"
                            + " TestNG; remove it and let Surefire find the classes, or remove surefire-fine-provider from this"
                            + " execution of the plugin"));
        }
        String plugin = plugin(reports) + ".";
        Map<String, String> all = new HashMap<>(told);
        ENGINES.forEach((setting, name) -> {
            String onCommandLine = systemProperties.get(plugin + setting);
            if (onCommandLine != null) {
                all.putIfAbsent(name, onCommandLine);
            }
        });
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

    private static String plugin(Path reports) {
        return reports.endsWith("failsafe-reports") ? "failsafe" : "surefire";
    }
}
