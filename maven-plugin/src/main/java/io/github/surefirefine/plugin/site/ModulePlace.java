package io.github.surefirefine.plugin.site;

import io.github.surefirefine.plugin.failure.FailedTests;
import io.github.surefirefine.plugin.failure.FailureReport;
import io.github.surefirefine.plugin.failure.RerunCommand;
import io.github.surefirefine.plugin.setup.Runner;
import io.github.surefirefine.plugin.source.SourceFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where a module is, for links to its sources and for commands that run its tests.
 *
 * @param base the folder of the whole build, where commands are entered
 * @param module the folder of the module
 * @param sources the folders of its sources, those of tests first
 * @param environment the variables of the process
 */
record ModulePlace(Path base, Path module, List<Path> sources, Map<String, String> environment) {

    /**
     * Failures with all that depends on the place.
     *
     * @param page the folder of the page that shows them
     */
    FailureReport report(FailedTests tests, Runner runner, Path page) {
        return tests.isEmpty()
                ? FailureReport.NONE
                : new FailureReport(
                        tests, new SourceFolders(base, sources).places(tests, environment, page), command(runner));
    }

    private RerunCommand command(Runner runner) {
        boolean isWindows = base.getFileSystem().getSeparator().equals("\\");
        boolean hasWrapper = Files.exists(base.resolve(isWindows ? "mvnw.cmd" : "mvnw"));
        String path =
                module.startsWith(base) ? base.relativize(module).toString().replace('\\', '/') : "";
        return isWindows
                ? new RerunCommand(hasWrapper ? ".\\mvnw" : "mvn", runner, path, RerunCommand.Shell.WINDOWS)
                : new RerunCommand(hasWrapper ? "./mvnw" : "mvn", runner, path, RerunCommand.Shell.UNIX);
    }
}
