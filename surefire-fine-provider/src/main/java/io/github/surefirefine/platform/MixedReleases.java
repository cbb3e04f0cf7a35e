package io.github.surefirefine.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The artifacts of JUnit on a test class path that come from several releases. A release has a version of the platform,
 * and the same version of Jupiter, which was 5.<i>n</i> while that of the platform was 1.<i>n</i>.
 *
 * @param versions by the names of the artifacts, those of the platform and Jupiter that are there
 */
record MixedReleases(Map<String, String> versions) {

    /** A class of each artifact that has been there since the oldest release that surefire-fine runs. */
    private static final Map<String, String> ARTIFACTS = new LinkedHashMap<>();

    static {
        ARTIFACTS.put("junit-platform-commons", "org/junit/platform/commons/JUnitException.class");
        ARTIFACTS.put("junit-platform-engine", "org/junit/platform/engine/TestEngine.class");
        ARTIFACTS.put("junit-platform-launcher", "org/junit/platform/launcher/Launcher.class");
        ARTIFACTS.put("junit-jupiter-api", "org/junit/jupiter/api/Test.class");
        ARTIFACTS.put("junit-jupiter-params", "org/junit/jupiter/params/ParameterizedTest.class");
        ARTIFACTS.put("junit-jupiter-engine", "org/junit/jupiter/engine/JupiterTestEngine.class");
    }

    /** Whether releases that do not fit each other can be the reason: something that one expects is not in the other. */
    static boolean mayCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LinkageError) {
                return true;
            }
        }
        return false;
    }

    /** Empty if all artifacts that the loader has are of one line of releases. */
    static Optional<MixedReleases> on(ClassLoader tests) {
        Map<String, String> versions = new LinkedHashMap<>();
        for (Map.Entry<String, String> artifact : ARTIFACTS.entrySet()) {
            ArtifactVersion.ofJarWith(tests, artifact.getValue())
                    .ifPresent(version -> versions.put(artifact.getKey(), version));
        }
        return of(versions);
    }

    /** Empty if all of these are of one line of releases. */
    static Optional<MixedReleases> of(Map<String, String> versions) {
        long lines = versions.values().stream()
                .flatMap(version -> line(version).stream())
                .distinct()
                .count();
        return lines > 1 ? Optional.of(new MixedReleases(versions)) : Optional.empty();
    }

    /** The artifacts with their versions. */
    String text() {
        StringJoiner text = new StringJoiner(", ");
        versions.forEach((artifact, version) -> text.add(artifact + " " + version));
        return text.toString();
    }

    /** The entry for the BOM of the newest of these releases. */
    String newestBom() {
        return "<dependency><groupId>org.junit</groupId><artifactId>junit-bom</artifactId><version>" + newest()
                + "</version><type>pom</type><scope>import</scope></dependency>";
    }

    private String newest() {
        String newest = "VERSION";
        Optional<PlatformLine> line = Optional.empty();
        for (String version : versions.values()) {
            Optional<PlatformLine> other = line(version);
            if (other.isPresent() && (line.isEmpty() || other.get().compareTo(line.get()) > 0)) {
                line = other;
                newest = version;
            }
        }
        return newest.startsWith("1.") ? "5" + newest.substring(1) : newest;
    }

    private static Optional<PlatformLine> line(String version) {
        return PlatformLine.parse(version.startsWith("5.") ? "1" + version.substring(1) : version);
    }
}
