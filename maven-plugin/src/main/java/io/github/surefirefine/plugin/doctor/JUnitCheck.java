package io.github.surefirefine.plugin.doctor;

import io.github.surefirefine.plugin.setup.RunnerSetup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether the versions of JUnit and TestNG fit together and are new enough. */
final class JUnitCheck implements Check {

    private static final String JUPITER = "org.junit.jupiter:";
    private static final String PLATFORM = "org.junit.platform:";
    private static final String VINTAGE = "org.junit.vintage:";
    private static final String API = JUPITER + "junit-jupiter-api";
    private static final String ENGINE = JUPITER + "junit-jupiter-engine";

    /** The newest that still runs on Java 8. */
    private static final String NEW_JUPITER = "5.14.4";

    private static final String OLDEST_JUPITER = "5.8.0";
    private static final String SHARES_WHILE_RUNNING = "5.12.0";
    private static final String JUPITER_6 = "6.0.0";
    private static final String OLDEST_JUNIT_4 = "4.12";
    private static final String OLDEST_TESTNG = "6.14.3";

    private static final String IN_POM = "In the pom:";
    private static final String DEPENDENCIES = "Among the dependencies of the module:";

    @Override
    public List<Finding> examine(Facts facts) {
        return facts.testClassPath()
                .map(found -> examine(withAdded(found, facts.runners())))
                .orElseGet(List::of);
    }

    /** The tests also see what is added to Surefire. */
    private static Map<String, String> withAdded(Map<String, String> classPath, List<RunnerSetup> runners) {
        Map<String, String> all = new HashMap<>();
        runners.forEach(runner -> all.putAll(runner.dependencies()));
        all.putAll(classPath);
        return all;
    }

    private static List<Finding> examine(Map<String, String> versions) {
        List<Finding> findings = new ArrayList<>();
        String api = versions.getOrDefault(API, "");
        boolean hasPlatform = versions.keySet().stream().anyMatch(each -> each.startsWith(PLATFORM));
        if (!api.isEmpty()) {
            jupiter(versions, api, findings);
        }
        aligned(versions, findings);
        tooOld(versions, hasPlatform, findings);
        return findings;
    }

    private static void jupiter(Map<String, String> versions, String api, List<Finding> findings) {
        if (!versions.containsKey(ENGINE)) {
            findings.add(Finding.problem(
                    "no-engine",
                    "The test class path has junit-jupiter-api " + api + ", but no engine to run its tests.",
                    DEPENDENCIES,
                    dependency("org.junit.jupiter", "junit-jupiter-engine", api)));
        }
        if (Versions.isBefore(api, OLDEST_JUPITER)) {
            findings.add(Finding.problem(
                    "junit-too-old",
                    "JUnit Jupiter " + api + " is older than 5.8, the oldest that surefire-fine works with.",
                    IN_POM,
                    bom(NEW_JUPITER)));
        } else if (Versions.isBefore(api, SHARES_WHILE_RUNNING)) {
            findings.add(Finding.advice(
                    "junit-not-shared",
                    "With JUnit Jupiter " + api
                            + ", a class with fixtures, extensions or conditions stays in one piece;"
                            + " since 5.12 it is shared while it runs.",
                    IN_POM,
                    bom(NEW_JUPITER)));
        }
    }

    /** Each group has one version, and the groups are released together. */
    private static void aligned(Map<String, String> versions, List<Finding> findings) {
        Map<String, String> lines = new TreeMap<>();
        versions.forEach((name, version) -> {
            Optional<String> line = Versions.line(version).map(text -> asJupiter(name, text));
            if (isOfJUnit(name) && line.isPresent()) {
                lines.put(name.substring(name.indexOf(':') + 1) + " " + version, line.get());
            }
        });
        if (lines.values().stream().distinct().count() > 1) {
            String newest = versions.entrySet().stream()
                    .filter(each ->
                            each.getKey().startsWith(JUPITER) || each.getKey().startsWith(VINTAGE))
                    .map(Map.Entry::getValue)
                    .reduce((one, other) -> Versions.isBefore(one, other) ? other : one)
                    .orElse(NEW_JUPITER);
            findings.add(Finding.problem(
                    "junit-not-aligned",
                    "Parts of JUnit on the test class path are of different releases, which ends in linkage errors: "
                            + lines.keySet().stream().collect(Collectors.joining(", ")) + ".",
                    "In the pom, and without versions at the dependencies themselves:",
                    bom(newest)));
        }
    }

    private static boolean isOfJUnit(String name) {
        // Some parts have a version of their own.
        return (name.startsWith(JUPITER) || name.startsWith(PLATFORM) || name.startsWith(VINTAGE))
                && name.contains(":junit-");
    }

    /** Platform 1.x came with Jupiter 5.x; since 6.0 they have the same version. */
    private static String asJupiter(String name, String line) {
        return name.startsWith(PLATFORM) && line.startsWith("1.") ? "5." + line.substring(2) : line;
    }

    private static void tooOld(Map<String, String> versions, boolean hasPlatform, List<Finding> findings) {
        String junit4 = versions.getOrDefault("junit:junit", OLDEST_JUNIT_4);
        if (!hasPlatform && Versions.isBefore(junit4, OLDEST_JUNIT_4)) {
            findings.add(Finding.problem(
                    "junit-too-old",
                    "JUnit " + junit4 + " is older than 4.12, the oldest that surefire-fine works with.",
                    DEPENDENCIES,
                    dependency("junit", "junit", "4.13.2")));
        }
        String testNg = versions.getOrDefault("org.testng:testng", OLDEST_TESTNG);
        if (Versions.isBefore(testNg, OLDEST_TESTNG)) {
            findings.add(Finding.problem(
                    "testng-too-old",
                    "TestNG " + testNg + " is older than " + OLDEST_TESTNG
                            + ", the oldest that surefire-fine works with.",
                    DEPENDENCIES,
                    dependency("org.testng", "testng", "7.11.0")));
        }
    }

    private static String[] dependency(String groupId, String artifactId, String version) {
        return new String[] {
            "<dependency>",
            "  <groupId>" + groupId + "</groupId>",
            "  <artifactId>" + artifactId + "</artifactId>",
            "  <version>" + version + "</version>",
            "  <scope>test</scope>",
            "</dependency>"
        };
    }

    private static String[] bom(String version) {
        return new String[] {
            "<dependencyManagement>",
            "  <dependencies>",
            "    <dependency>",
            "      <groupId>org.junit</groupId>",
            "      <artifactId>junit-bom</artifactId>",
            "      <version>" + version + "</version>",
            "      <type>pom</type>",
            "      <scope>import</scope>",
            "    </dependency>",
            "  </dependencies>",
            "</dependencyManagement>"
        };
    }

    /** The releases that are there, for people; empty if there is nothing of JUnit Jupiter. */
    static String summary(Facts facts) {
        return facts.testClassPath()
                .map(versions -> versions.get(API))
                .map(version -> "JUnit Jupiter " + version
                        + (Versions.isBefore(version, JUPITER_6)
                                ? facts.testClassPath()
                                        .map(versions -> versions.get(PLATFORM + "junit-platform-engine"))
                                        .map(platform -> " (Platform " + platform + ")")
                                        .orElse("")
                                : ""))
                .orElse("");
    }
}
