package io.github.surefirefine.plugin.doctor;

import io.github.surefirefine.history.jvm.JvmRecord;
import io.github.surefirefine.plugin.analysis.whole.WholeClasses;
import io.github.surefirefine.plugin.setup.Runner;
import io.github.surefirefine.plugin.setup.RunnerSetup;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a module is set up.
 *
 * @param module the module's name
 * @param version of this plugin
 * @param runners how Surefire and Failsafe are set up, if they are used
 * @param forkJava the feature release of Java that their forks have, if that is known
 * @param testClassPath versions by {@code groupId:artifactId}, empty if the class path cannot be found out
 * @param junitParameters the content of {@code junit-platform.properties}
 * @param options the {@code fine.*} options that are set outside the plugins' configuration
 * @param runs what the last runs took with each kind of JVM flags, if that is known
 * @param wholeClasses what the last runs had of classes in one piece that forks could share, if that is known
 * @param suites the classes that suite files of TestNG name, if such files are set
 * @param testClasses what the compiled test classes look like
 */
public record Facts(
        String module,
        String version,
        List<RunnerSetup> runners,
        Map<Runner, Integer> forkJava,
        Optional<Map<String, String>> testClassPath,
        Map<String, String> junitParameters,
        Map<String, String> options,
        Map<Runner, JvmRecord> runs,
        Map<Runner, WholeClasses> wholeClasses,
        Map<Runner, List<String>> suites,
        TestClasses testClasses) {

    public Facts {
        runners = List.copyOf(runners);
        forkJava = Map.copyOf(forkJava);
        testClassPath = testClassPath.map(Map::copyOf);
        junitParameters = Map.copyOf(junitParameters);
        options = Map.copyOf(options);
        runs = Map.copyOf(runs);
        wholeClasses = Map.copyOf(wholeClasses);
        suites = Map.copyOf(suites);
    }

    /**
     * Compiled test classes.
     *
     * @param count how many have tests of Jupiter
     * @param ordered those that declare an order of their methods
     * @param perClass those that have one instance for all their methods
     */
    public record TestClasses(int count, List<String> ordered, List<String> perClass) {

        /** There are none. */
        public static final TestClasses NONE = new TestClasses(0, List.of(), List.of());

        public TestClasses {
            ordered = List.copyOf(ordered);
            perClass = List.copyOf(perClass);
        }
    }

    /** A configuration parameter of JUnit as the tests of a runner get it, empty if nothing sets it. */
    Optional<String> junitParameter(RunnerSetup runner, String name) {
        Optional<String> inPom = runner.properties()
                .getOrDefault("configurationParameters", "")
                .lines()
                .map(String::trim)
                .filter(line -> line.startsWith(name)
                        && line.substring(name.length()).trim().startsWith("="))
                .map(line -> line.substring(line.indexOf('=') + 1).trim())
                .findFirst();
        return inPom.or(() -> Optional.ofNullable(runner.systemProperties().get(name)))
                .or(() -> Optional.ofNullable(junitParameters.get(name)));
    }
}
