package io.github.surefirefine.plugin.gather;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a module keeps the results of its test runs.
 *
 * @param name of the module
 * @param reports folders of reports, such as those of Surefire and Failsafe
 * @param history the folder of the history, empty if the user wants none
 */
public record ModulePlace(String name, List<Path> reports, Optional<Path> history) {

    public ModulePlace {
        reports = List.copyOf(reports);
    }
}
