package io.github.surefirefine.ci;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.options.CiDialect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a test is called or says, each system reads the commands that are ours, and their text unchanged. */
class EscapingTest {

    private static final int TEXTS = 600;

    private static final List<String> PIECES = List.of(
            "::",
            "::error::",
            "\n::stop-commands::x\n",
            "##vso[task.complete result=Failed]",
            "##[error]",
            "\r",
            "\n",
            "\r\n",
            "%",
            "%25",
            "%0A",
            "%0D",
            "%AZP25",
            "%5D",
            ":",
            ",",
            ";",
            "=",
            "]",
            "[",
            "|",
            "|n",
            "||",
            "'",
            "##teamcity[x 'y']",
            "\u001b[0Ksection_end:1:x\r\u001b[0K",
            "\u0000",
            "\u2028",
            "\u0085",
            "\u202e",
            "é",
            "😀",
            "\ud800",
            "\t",
            " ",
            "a",
            "B7",
            "<script>",
            "</pre>",
            "</details>",
            "`",
            "*",
            "_",
            "[x](http://y)",
            "@team",
            "|",
            "\\",
            "&#10;",
            "--- ",
            "+++ ");

    static Stream<String> texts() {
        Random random = new Random(20_261_130);
        return Stream.concat(
                PIECES.stream(),
                IntStream.range(0, TEXTS)
                        .mapToObj(i -> IntStream.range(0, 1 + random.nextInt(8))
                                .mapToObj(j -> PIECES.get(random.nextInt(PIECES.size())))
                                .reduce("", String::concat)));
    }

    @Test
    void gitHubReadsOneCommand() {
        texts().forEach(text -> {
            List<Map<String, String>> commands = new ArrayList<>();
            raw(CiDialect.GITHUB, text).forEach(line -> commands.add(gitHub(line)));

            assertThat(commands).as(text).hasSize(1);
            assertThat(commands.get(0))
                    .containsEntry("command", "error")
                    .containsEntry("file", text)
                    .containsEntry("line", "3")
                    .containsEntry("title", title(text))
                    .containsEntry("data", data(text))
                    .hasSize(5);
        });
    }

    /** As the runner does it (ActionCommand.TryParseV2). */
    private static Map<String, String> gitHub(String line) {
        assertThat(line).startsWith("::");
        int end = line.indexOf("::", 2);
        String head = line.substring(2, end);
        int space = head.indexOf(' ');
        Map<String, String> read = new HashMap<>();
        read.put("command", space < 0 ? head : head.substring(0, space));
        if (space >= 0) {
            for (String property : head.substring(space + 1).split(",")) {
                int equals = property.indexOf('=');
                read.put(
                        property.substring(0, equals),
                        property.substring(equals + 1)
                                .replace("%0D", "\r")
                                .replace("%0A", "\n")
                                .replace("%3A", ":")
                                .replace("%2C", ",")
                                .replace("%25", "%"));
            }
        }
        read.put(
                "data",
                line.substring(end + 2)
                        .replace("%0D", "\r")
                        .replace("%0A", "\n")
                        .replace("%25", "%"));
        return read;
    }

    @Test
    void azureReadsOneCommand() {
        texts().forEach(text -> {
            List<String> lines = raw(CiDialect.AZURE, text);

            assertThat(lines).as(text).hasSize(1);
            Map<String, String> command = azure(lines.get(0));
            assertThat(command)
                    .containsEntry("command", "task.logissue")
                    .containsEntry("type", "error")
                    .containsEntry("sourcepath", text)
                    .containsEntry("linenumber", "3")
                    .hasSize(5);
        });
    }

    /** As the agent does it (Command.TryParse). */
    private static Map<String, String> azure(String line) {
        int begin = line.indexOf("##vso[");
        assertThat(begin).isZero();
        int end = line.indexOf(']', begin);
        String head = line.substring(begin + 6, end);
        int space = head.indexOf(' ');
        Map<String, String> read = new HashMap<>();
        read.put("command", head.substring(0, space));
        for (String property : head.substring(space + 1).split(";")) {
            String[] both = property.split("=", 2);
            read.put(
                    both[0],
                    both[1].replace("%3B", ";")
                            .replace("%0D", "\r")
                            .replace("%0A", "\n")
                            .replace("%5D", "]")
                            .replace("%AZP25", "%"));
        }
        read.put("data", line.substring(end + 1));
        return read;
    }

    @Test
    void teamCityReadsOneMessage() {
        Pattern message = Pattern.compile(
                "##teamcity\\[message text='((?:[^|'\\[\\]\\n\\r]|\\|.)*)' errorDetails='((?:[^|'\\[\\]\\n\\r]|\\|.)*)'"
                        + " status='WARNING'\\]");
        texts().forEach(text -> {
            List<String> messages = raw(CiDialect.TEAMCITY, text).stream()
                    .filter(line -> line.contains("##teamcity[message"))
                    .toList();

            assertThat(messages).as(text).hasSize(1);
            Matcher read = message.matcher(messages.get(0));
            assertThat(read.matches()).as(messages.get(0)).isTrue();
            assertThat(unescaped(read.group(2))).isEqualTo(Chars.text(trace(text)));
        });
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) != '|') {
                text.append(value.charAt(i));
            } else if (value.charAt(i + 1) == '0') {
                text.append((char) Integer.parseInt(value.substring(i + 3, i + 7), 16));
                i += 6;
            } else {
                i++;
                text.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource
    void allOtherLinesAreMereText(CiDialect dialect) {
        texts().forEach(text -> {
            for (ConsoleLine line : lines(dialect, text)) {
                List<String> all = line.text().lines().toList();
                assertThat(all.get(0)).startsWith("fine: ");
                assertThat(all.subList(1, all.size())).as(text).allMatch(each -> isOurs(each) || isText(each));
            }
        });
    }

    private static boolean isOurs(String line) {
        return line.startsWith("::error file=")
                || line.startsWith("##vso[task.")
                || line.matches("##teamcity\\[(message|blockOpened|blockClosed) .*\\]")
                || line.matches("\u001b\\[0Ksection_(start|end):1767225600:fine_[a-z0-9_]+(\\[collapsed=true\\])?")
                || line.startsWith("\u001b[0K") && !line.substring(4).matches("(?s).*\\p{Cntrl}.*");
    }

    private static boolean isText(String line) {
        return line.startsWith("[INFO]     ")
                && !line.matches("(?s).*\\p{Cntrl}.*")
                && !Pattern.compile("##[A-Za-z]*\\[").matcher(line).find();
    }

    @Test
    void markdownShowsItAsItIs() {
        texts().forEach(text -> {
            String summary =
                    MarkdownSummary.of(Reports.of(text), Long.MAX_VALUE).orElseThrow();
            List<String> tags = Pattern.compile("</?[a-z]+[^>]*>")
                    .matcher(summary)
                    .results()
                    .map(tag -> tag.group())
                    .distinct()
                    .toList();

            assertThat(tags)
                    .as(text)
                    .containsExactlyInAnyOrder("<details>", "</details>", "<summary>", "</summary>", "<pre>", "</pre>");
            String outside = summary.replaceAll("(?s)<pre>.*?</pre>", "");
            assertThat(outside).as(text).doesNotContain("`", "@team", "](");
        });
    }

    /** Lines after the first one of each text. */
    private static List<String> raw(CiDialect dialect, String text) {
        ConsoleLine problems = lines(dialect, text).get(0);
        return problems.text().lines().skip(1).toList();
    }

    private static List<ConsoleLine> lines(CiDialect dialect, String text) {
        return new CiConsole(dialect).lines(Reports.of(text), Optional.empty());
    }

    private static String trace(String text) {
        return Reports.failed("demo.FooTest", text, text)
                .failure()
                .trimmedTrace()
                .strip();
    }

    private static String title(String text) {
        return Chars.name("FooTest." + text) + " failed";
    }

    private static String data(String text) {
        return Chars.text("demo.FooTest." + text + "\n" + trace(text));
    }
}
