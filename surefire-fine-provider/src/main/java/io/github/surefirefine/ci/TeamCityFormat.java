package io.github.surefirefine.ci;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Service messages of TeamCity. See <a href="https://www.jetbrains.com/help/teamcity/service-messages.html">service
 * messages</a>. TeamCity imports Surefire's reports, so no test is reported here: it would count twice. A message with a
 * status of ERROR, or a problem of the build, could fail a build that ignores failures of tests.
 */
final class TeamCityFormat implements CiFormat {

    private static final int MOST = 30;

    @Override
    public List<String> problems(CiReport report) {
        List<String> commands = new ArrayList<>();
        report.failures().stream().limit(MOST).forEach(test -> commands.add(message(test, " failed")));
        report.flaky().stream().limit(MOST).forEach(test -> commands.add(message(test, " is flaky")));
        return commands;
    }

    private static String message(FailedTest test, String what) {
        String at = test.place().map(place -> " at " + place).orElse("");
        return "##teamcity[message text='" + value(Chars.name(test.name() + what + at)) + "' errorDetails='"
                + value(Chars.text(test.trace())) + "' status='WARNING']";
    }

    @Override
    public Optional<Section> section(String title, int number, long seconds) {
        String name = value(Chars.name(title));
        return Optional.of(new Section(
                "##teamcity[blockOpened name='" + name + "']", "##teamcity[blockClosed name='" + name + "']"));
    }

    @Override
    public Optional<String> summaryWritten(CiReport report, String file) {
        return Optional.empty();
    }

    @Override
    public SummaryPlace summaryPlace() {
        return SummaryPlace.LOG;
    }

    static String value(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '|', '\'', '[', ']' -> escaped.append('|').append(c);
                case '\n' -> escaped.append("|n");
                case '\r' -> escaped.append("|r");
                default -> {
                    if (c < 0x80) {
                        escaped.append(c);
                    } else {
                        escaped.append("|0x")
                                .append(Integer.toHexString(0x10000 + c).substring(1));
                    }
                }
            }
        }
        return escaped.toString();
    }
}
