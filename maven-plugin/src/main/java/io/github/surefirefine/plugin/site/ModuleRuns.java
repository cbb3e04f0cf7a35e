package io.github.surefirefine.plugin.site;

import io.github.surefirefine.plugin.report.part.TestLinks;
import io.github.surefirefine.plugin.setup.Runner;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A module whose tests have run, as the build extension describes it: with words of the JDK only, because both have other
 * class loaders. Lists are paths, as in a class path.
 *
 * @param name for people
 * @param leftovers what its runs have left
 * @param page the file of its page
 * @param pageOfAll the file of the page about all modules
 */
record ModuleRuns(String name, Leftovers leftovers, Path page, Path pageOfAll) {

    static ModuleRuns of(Map<String, String> described) {
        List<RunFolder> folders = new ArrayList<>();
        for (Runner runner : Runner.values()) {
            paths(described, runner.word())
                    .forEach(reports -> folders.add(new RunFolder(runner, reports, TestLinks.NONE)));
        }
        Optional<Path> history = paths(described, "history").stream().findFirst();
        ModulePlace place = new ModulePlace(
                path(described, "base"), path(described, "folder"), paths(described, "sources"), System.getenv());
        return new ModuleRuns(
                described.getOrDefault("name", ""),
                new Leftovers(folders, history, place, described.getOrDefault("quarantine", "off")),
                path(described, "page"),
                path(described, "all"));
    }

    private static Path path(Map<String, String> described, String key) {
        return Path.of(described.getOrDefault(key, ""));
    }

    private static List<Path> paths(Map<String, String> described, String key) {
        return Stream.of(described.getOrDefault(key, "").split(File.pathSeparator))
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .toList();
    }
}
