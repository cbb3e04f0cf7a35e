package io.github.surefirefine.ci;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Logging commands of Azure Pipelines. See <a
 * href="https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands">logging commands</a>. An issue does
 * not fail a job.
 */
final class AzureFormat implements CiFormat {

    /** The page of a run shows no more errors and no more warnings of one task. */
    private static final int MOST = 10;

    @Override
    public List<String> problems(CiReport report) {
        List<String> commands = new ArrayList<>();
        report.failures().stream().limit(MOST).forEach(test -> commands.add(issue("error", test, " failed")));
        report.flaky().stream().limit(MOST).forEach(test -> commands.add(issue("warning", test, " is flaky")));
        return commands;
    }

    private static String issue(String type, FailedTest test, String what) {
        StringBuilder command = new StringBuilder("##vso[task.logissue type=").append(type);
        test.place().ifPresent(place -> {
            command.append(";sourcepath=").append(property(place.path()));
            if (place.line() > 0) {
                command.append(";linenumber=").append(place.line());
            }
        });
        return command.append(']')
                .append(data(Chars.text(test.name() + what + "\n" + test.trace())))
                .toString();
    }

    @Override
    public Optional<Section> section(String title, int number, long seconds) {
        return Optional.of(new Section("##[group]" + Chars.name(title), "##[endgroup]"));
    }

    @Override
    public Optional<String> summaryWritten(CiReport report, String file) {
        return Optional.of("##vso[task.uploadsummary]" + data(file));
    }

    @Override
    public SummaryPlace summaryPlace() {
        return SummaryPlace.FILE;
    }

    static String data(String text) {
        return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A");
    }

    static String property(String text) {
        return data(text).replace("]", "%5D").replace(";", "%3B");
    }
}
