package io.github.surefirefine.ci;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Workflow commands of GitHub Actions. See <a
 * href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands">workflow commands</a>.
 */
final class GitHubFormat implements CiFormat {

    /** GitHub shows no more errors and no more warnings of one step. */
    private static final int MOST = 10;

    @Override
    public List<String> problems(CiReport report) {
        List<String> commands = new ArrayList<>();
        report.failures().stream().limit(MOST).forEach(test -> commands.add(annotation("error", test, " failed")));
        report.flaky().stream().limit(MOST).forEach(test -> commands.add(annotation("warning", test, " is flaky")));
        return commands;
    }

    private static String annotation(String level, FailedTest test, String what) {
        StringBuilder command = new StringBuilder("::").append(level).append(' ');
        test.place().ifPresent(place -> {
            command.append("file=").append(property(place.path())).append(',');
            if (place.line() > 0) {
                command.append("line=").append(place.line()).append(',');
            }
        });
        return command.append("title=")
                .append(property(Chars.name(test.shortName()) + what))
                .append("::")
                .append(data(Chars.text(test.name() + "\n" + test.trace())))
                .toString();
    }

    @Override
    public Optional<Section> section(String title, int number, long seconds) {
        return Optional.of(new Section("::group::" + data(Chars.name(title)), "::endgroup::"));
    }

    @Override
    public Optional<String> summaryWritten(CiReport report, String file) {
        return Optional.empty();
    }

    @Override
    public SummaryPlace summaryPlace() {
        return SummaryPlace.STEP;
    }

    static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
