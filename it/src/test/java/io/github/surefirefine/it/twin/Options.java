package io.github.surefirefine.it.twin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the user wants to compare.
 *
 * @param project the folder of a Maven project
 * @param forks how many forks both runs have, as Surefire takes it
 * @param goals of Maven
 * @param arguments further words for Maven's command line
 * @param runs how often everything runs
 * @param surefire the version of Surefire and Failsafe, if not that of the project
 * @param inPlace whether to build in the project's own folder, not in a copy
 */
record Options(
        Path project,
        String forks,
        List<String> goals,
        List<String> arguments,
        int runs,
        Optional<String> surefire,
        boolean inPlace) {

    static Options of(String... args) {
        Map<String, String> values = Stream.of(args)
                .map(arg -> arg.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].strip()));
        Path project = Path.of(values.get("project")).toAbsolutePath().normalize();
        if (values.get("project").isEmpty() || !Files.isRegularFile(project.resolve("pom.xml"))) {
            throw new IllegalArgumentException(
                    "-Dtwin.project must name a folder with a pom.xml: \"" + values.get("project") + "\"");
        }
        return new Options(
                project,
                values.get("forks"),
                words(values.get("goals")),
                words(values.get("args")),
                Integer.parseInt(values.get("runs")),
                Optional.of(values.get("surefire")).filter(version -> !version.isEmpty()),
                values.get("inPlace").equals("true"));
    }

    /** Of the project, for the names of files. */
    String name() {
        return project.getFileName().toString();
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
