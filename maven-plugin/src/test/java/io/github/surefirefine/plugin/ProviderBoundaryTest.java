package io.github.surefirefine.plugin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.surefirefine.history.History;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What plugin and provider share, and who in the plugin knows it. Nothing else of either knows the other. */
class ProviderBoundaryTest {

    private static final String ROOT = "io.github.surefirefine.";

    private static final String PLUGIN = ROOT + "plugin.";

    /** Each package of the provider that the plugin may use, sub-packages included, with those of the plugin that use it. */
    private static final Map<String, List<String>> USERS = new TreeMap<>(Map.of(
            // The figures of a run.
            "figures", List.of("analysis", "forecast", "merge", "report", "timeline", "trace"),
            // What is known of past runs.
            "history",
                    List.of(
                            "analysis",
                            "doctor",
                            "flaky",
                            "forecast",
                            "gather",
                            "goal",
                            "merge",
                            "past",
                            "plan",
                            "report"),
            "store", List.of("gather", "goal", "site"),
            // Which tests may fail.
            "quarantine", List.of("analysis", "flaky", "report", "site"),
            // What the machines of a suite leave for each other.
            "shard", List.of("gather", "merge"),
            "queue", List.of("gather", "goal", "merge", "queue"),
            // What is set for a run.
            "options", List.of("doctor", "goal", "site"),
            // A run in virtual time.
            "model", List.of("forecast", "merge"),
            "schedule", List.of("forecast")));

    private static final JavaClasses OF_PLUGIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(PLUGIN.substring(0, PLUGIN.length() - 1));

    private static final JavaClasses OF_PROVIDER = new ClassFileImporter()
            .importUrl(History.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void thePluginUsesOnlyWhatItShares() {
        Map<String, Set<String>> used = new TreeMap<>();
        OF_PLUGIN.stream()
                .flatMap(javaClass -> javaClass.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> isOfProvider(dependency.getTargetClass()))
                .forEach(dependency -> used.computeIfAbsent(target(dependency), name -> new TreeSet<>())
                        .add(part(dependency.getOriginClass(), PLUGIN)));

        assertThat(used).isEqualTo(asSets(USERS));
    }

    @Test
    void theProviderDoesNotKnowThePlugin() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PLUGIN + ".", ROOT + "extension..")
                .check(OF_PROVIDER);
    }

    private static boolean isOfProvider(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName() + ".";
        return name.startsWith(ROOT) && !name.startsWith(PLUGIN);
    }

    private static String target(Dependency dependency) {
        return part(dependency.getTargetClass().getBaseComponentType(), ROOT);
    }

    /** The first part of a class's package below the given one. */
    private static String part(JavaClass type, String above) {
        return (type.getPackageName() + ".").substring(above.length()).split("\\.")[0];
    }

    private static Map<String, Set<String>> asSets(Map<String, List<String>> lists) {
        Map<String, Set<String>> sets = new TreeMap<>();
        lists.forEach((name, users) -> sets.put(name, new TreeSet<>(users)));
        return sets;
    }
}
