package io.github.surefirefine.plugin.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;

/**
 * What Surefire would add for its own provider, and the provider of surefire-fine does not carry: the engine of Jupiter, in
 * the version of the API, wherever that comes from; up to Surefire 3.5 the one for JUnit 4 along with it; and what fits a
 * JUnit that is newer than those for which the provider carries a launcher. As with Surefire, these come after the class
 * path of the tests, as dependencies of the plugin; what the project is compiled with, and all that looks at its
 * dependencies, is not touched. Whoever has put a part of JUnit there himself gets nothing.
 */
final class MissingArtifacts {

    /** Before any release of the first line of the JUnit Platform for which the provider carries nothing. */
    static final String FIRST_NOT_CARRIED = "6.2-alpha";

    /** From this release on, Surefire adds the engine for JUnit 4 wherever there is JUnit 4, as does the provider. */
    private static final String ADDS_JUNIT_4_ENGINE = "3.6.0-M1";

    private MissingArtifacts() {}

    /**
     * What to add for a goal.
     *
     * @param surefire the version of Surefire or Failsafe
     */
    static List<Dependency> of(String surefire, TestClassPath tests, Plugin plugin) {
        List<Dependency> missing = new ArrayList<>();
        if (plugin.getDependencies().stream().anyMatch(MissingArtifacts::isOfJUnit)) {
            return missing;
        }
        Optional<String> engine =
                tests.version(TestClassPath.JUPITER_API).filter(version -> !tests.has(TestClassPath.JUPITER_ENGINE));
        Optional<String> platform = tests.version(TestClassPath.PLATFORM)
                .filter(version -> !TestClassPath.isOlder(version, FIRST_NOT_CARRIED));
        Optional<String> junit4Engine = TestClassPath.isOlder(surefire, ADDS_JUNIT_4_ENGINE) ? engine : platform;
        engine.ifPresent(version -> missing.add(dependency(TestClassPath.JUPITER_ENGINE, version)));
        junit4Engine
                .filter(version -> tests.has(TestClassPath.JUNIT_4) && !tests.has(TestClassPath.JUNIT_4_ENGINE))
                .ifPresent(version -> missing.add(dependency(TestClassPath.JUNIT_4_ENGINE, version)));
        platform.filter(version -> !tests.has(TestClassPath.LAUNCHER))
                .ifPresent(version -> missing.add(dependency(TestClassPath.LAUNCHER, version)));
        return missing;
    }

    private static boolean isOfJUnit(Dependency dependency) {
        return dependency.getGroupId().startsWith("org.junit.");
    }

    private static Dependency dependency(String artifact, String version) {
        int colon = artifact.indexOf(':');
        return Dependencies.of(artifact.substring(0, colon), artifact.substring(colon + 1), version);
    }
}
