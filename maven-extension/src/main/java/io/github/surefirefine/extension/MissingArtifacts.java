package io.github.surefirefine.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;

/**
 * What Surefire would add for its own provider, and the provider of surefire-fine does not carry: the engine of
 * Jupiter, in the version of the API, wherever that comes from; up to Surefire 3.5, also the engine for JUnit 4; and a
 * launcher if none of the carried ones fits. Users who have added a part of JUnit to the plugin's dependencies
 * themselves get nothing.
 */
final class MissingArtifacts {

    /** Before any release of the first line of the JUnit Platform that the provider does not carry. */
    static final Version FIRST_NOT_CARRIED = Version.of("6.2-alpha");

    /** From this release on, Surefire can add artifacts to the class path, or module path, of the tests. */
    static final Version CAN_ADD_TO_TESTS = Version.of("3.2.0");

    /** From this release on, Surefire adds the engine for JUnit 4 whenever there is JUnit 4, as the provider does. */
    private static final Version ADDS_JUNIT_4_ENGINE = Version.of("3.6.0-M1");

    private MissingArtifacts() {}

    /**
     * What to add for a goal.
     *
     * @param plugin with what the user has added
     */
    static List<Dependency> of(TestGoal goal, Plugin plugin) {
        List<Dependency> missing = new ArrayList<>();
        if (plugin.getDependencies().stream().anyMatch(MissingArtifacts::isOfJUnit)) {
            return missing;
        }
        TestClassPath tests = goal.classPath();
        Optional<String> api = tests.version(TestClassPath.JUPITER_API);
        Optional<String> notCarried = tests.version(TestClassPath.PLATFORM)
                .filter(version -> goal.runsModule() || !Version.of(version).isBefore(FIRST_NOT_CARRIED));
        boolean engine = api.isPresent() && !tests.has(TestClassPath.JUPITER_ENGINE);
        boolean junit4Engine = tests.has(TestClassPath.JUNIT_4)
                && !tests.has(TestClassPath.JUNIT_4_ENGINE)
                && (goal.surefire().isBefore(ADDS_JUNIT_4_ENGINE) ? engine : notCarried.isPresent());
        api.filter(version -> engine)
                .ifPresent(version -> missing.add(dependency(TestClassPath.JUPITER_ENGINE, version)));
        api.filter(version -> junit4Engine)
                .ifPresent(version -> missing.add(dependency(TestClassPath.JUNIT_4_ENGINE, version)));
        notCarried
                .filter(version -> !tests.has(TestClassPath.LAUNCHER))
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
