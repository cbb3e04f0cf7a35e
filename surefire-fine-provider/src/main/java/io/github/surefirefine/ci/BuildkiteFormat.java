package io.github.surefirefine.ci;

import io.github.surefirefine.console.SafeText;
import java.util.List;
import java.util.Optional;

/**
 * A file for an annotation of Buildkite. See <a
 * href="https://buildkite.com/docs/agent/cli/reference/annotate">annotations</a>. A group in its log has no end, so it
 * would swallow what Maven prints next.
 */
final class BuildkiteFormat implements CiFormat {

    @Override
    public List<String> problems(CiReport report) {
        return List.of();
    }

    @Override
    public Optional<Section> section(String title, int number, long seconds) {
        return Optional.empty();
    }

    @Override
    public Optional<String> summaryWritten(CiReport report, String file) {
        return Optional.of("[INFO]     buildkite-agent annotate --style " + (report.isGood() ? "success" : "error")
                + " --context " + word("fine-" + report.module()) + " < " + word(file));
    }

    /** For a shell. */
    private static String word(String text) {
        return text.matches("[A-Za-z0-9_./-]+") ? text : "'" + SafeText.of(text).replace("'", "'\\''") + "'";
    }

    @Override
    public SummaryPlace summaryPlace() {
        return SummaryPlace.FILE;
    }
}
