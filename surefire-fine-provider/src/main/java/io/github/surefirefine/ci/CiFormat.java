package io.github.surefirefine.ci;

import io.github.surefirefine.options.CiDialect;
import java.util.List;
import java.util.Optional;

/** The words of one CI system. Whatever a test is called or says, it ends no command and begins none. */
sealed interface CiFormat permits GitHubFormat, GitLabFormat, BuildkiteFormat, TeamCityFormat, AzureFormat {

    /** The words of that system. */
    static CiFormat of(CiDialect dialect) {
        return switch (dialect) {
            case GITHUB -> new GitHubFormat();
            case GITLAB -> new GitLabFormat();
            case BUILDKITE -> new BuildkiteFormat();
            case TEAMCITY -> new TeamCityFormat();
            case AZURE -> new AzureFormat();
        };
    }

    /** A command for each failure and each flaky test, as many as the system shows; none if it has no such commands. */
    List<String> problems(CiReport report);

    /** Makes the lines between both a section that a reader can fold; empty if the system has no such thing. */
    Optional<Section> section(String title, int number, long seconds);

    /** The line that brings the summary in that file to the system; empty if the system needs none. */
    Optional<String> summaryWritten(CiReport report, String file);

    /** Where the summary goes. */
    SummaryPlace summaryPlace();

    /** Where the summary of a run goes. */
    enum SummaryPlace {
        /** A section of the log. */
        LOG,
        /** A file that the system names and that all modules append to. */
        STEP,
        /** A file of its own beside the reports. */
        FILE
    }

    /**
     * The lines around a section.
     *
     * @param begin a whole line
     * @param end a whole line
     */
    record Section(String begin, String end) {}
}
