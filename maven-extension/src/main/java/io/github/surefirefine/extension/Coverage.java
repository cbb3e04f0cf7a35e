package io.github.surefirefine.extension;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.classworlds.realm.ClassRealm;

/** The modules whose tests are to run with surefire-fine, as they were before anything was changed. */
final class Coverage {

    /** By module, the plugins to which the user has given the provider. */
    private final Map<String, Set<String>> givenByUser = new HashMap<>();

    /**
     * An extension that a pom names is for the modules that it applies to; Maven still shows it all modules. An
     * extension of Maven's own is visible to none of them, and is for all.
     */
    static List<MavenProject> projectsThatSee(ClassLoader extension, List<MavenProject> projects) {
        List<MavenProject> seeing = new ArrayList<>();
        for (MavenProject project : projects) {
            ClassRealm realm = project.getClassRealm();
            if (realm != null && (realm == extension || realm.getImportRealms().contains(extension))) {
                seeing.add(project);
            }
        }
        return seeing.isEmpty() ? projects : seeing;
    }

    /** Adds a module, before the provider is given to its plugins. */
    void add(MavenProject project) {
        Set<String> plugins = TestPlugins.declaredIn(project).stream()
                .filter(ProviderDependency::isIn)
                .map(Plugin::getKey)
                .collect(Collectors.toSet());
        givenByUser.put(project.getId(), plugins);
    }

    boolean isEmpty() {
        return givenByUser.isEmpty();
    }

    boolean includes(MavenProject project) {
        return givenByUser.containsKey(project.getId());
    }

    /** Whether the user has added the provider, so that the extension must not remove it. */
    boolean isGivenByUser(MavenProject project, Plugin plugin) {
        return givenByUser.getOrDefault(project.getId(), Collections.emptySet()).contains(plugin.getKey());
    }
}
