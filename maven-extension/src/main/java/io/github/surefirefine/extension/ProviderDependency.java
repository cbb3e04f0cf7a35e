package io.github.surefirefine.extension;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;

/** The provider, as a dependency of a plugin that runs tests. */
final class ProviderDependency {

    private static final String ARTIFACT = "surefire-fine-provider";

    private final String version;

    ProviderDependency(String version) {
        this.version = version;
    }

    /** Whether a plugin has it, in whatever version. */
    static boolean isIn(Plugin plugin) {
        return plugin.getDependencies().stream().anyMatch(ProviderDependency::isProvider);
    }

    /**
     * Another provider that the user has chosen for a plugin, with which Surefire would run all tests twice. Surefire's
     * own providers are known; others are recognized by their names.
     *
     * @return its name, if there is one
     */
    static Optional<String> anotherIn(Plugin plugin) {
        return plugin.getDependencies().stream()
                .filter(ProviderDependency::isAnother)
                .map(Dependency::getArtifactId)
                .findFirst();
    }

    /** Adds it, if there is no provider yet. */
    void giveTo(Plugin plugin) {
        if (!isIn(plugin) && !anotherIn(plugin).isPresent()) {
            plugin.addDependency(Dependencies.of(ThisRelease.GROUP, ARTIFACT, version));
        }
    }

    /** Removes what {@link #giveTo} has added. */
    static void takeFrom(Plugin plugin) {
        List<Dependency> others = plugin.getDependencies().stream()
                .filter(dependency -> !isProvider(dependency))
                .collect(Collectors.toList());
        plugin.setDependencies(others);
    }

    private static boolean isProvider(Dependency dependency) {
        return dependency.getGroupId().equals(ThisRelease.GROUP)
                && dependency.getArtifactId().equals(ARTIFACT);
    }

    private static boolean isAnother(Dependency dependency) {
        String artifact = dependency.getArtifactId();
        boolean isOfSurefire = dependency.getGroupId().equals("org.apache.maven.surefire")
                && artifact.matches("surefire-(junit.*|testng.*|shadefire)");
        boolean isOfOthers = artifact.contains("surefire") && artifact.contains("provider");
        return isOfSurefire || (isOfOthers && !isProvider(dependency));
    }
}
