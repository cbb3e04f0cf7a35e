package io.github.surefirefine.ci;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Sections in the log of a GitLab job. See <a
 * href="https://docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections">custom collapsible sections</a>. What has
 * failed is shown from the JUnit reports.
 */
final class GitLabFormat implements CiFormat {

    private static final String ERASE_LINE = "\u001b[0K";

    @Override
    public List<String> problems(CiReport report) {
        return List.of();
    }

    @Override
    public Optional<Section> section(String title, int number, long seconds) {
        String name = "fine_" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_") + "_" + number;
        return Optional.of(new Section(
                ERASE_LINE + "section_start:" + seconds + ":" + name + "[collapsed=true]\r" + ERASE_LINE
                        + Chars.name(title),
                ERASE_LINE + "section_end:" + seconds + ":" + name + "\r" + ERASE_LINE));
    }

    @Override
    public Optional<String> summaryWritten(CiReport report, String file) {
        return Optional.empty();
    }

    @Override
    public SummaryPlace summaryPlace() {
        return SummaryPlace.LOG;
    }
}
