package io.github.surefirefine.plugin.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the runs of a module leave their files.
 *
 * @param folders of the reports
 * @param history what is known about past runs, empty if the user wants none
 * @param place of the module
 * @param quarantine the file of tests that may fail, as the provider's option says
 */
record Leftovers(List<RunFolder> folders, Optional<Path> history, ModulePlace place, String quarantine) {}
