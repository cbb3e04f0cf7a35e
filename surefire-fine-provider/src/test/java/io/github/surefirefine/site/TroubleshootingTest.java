package io.github.surefirefine.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for troubles knows each message of the provider by its words. */
class TroubleshootingTest {

    /** What all messages begin with that can be read without a report. */
    private static final String OURS = "fine: ";

    /** A message is quoted whole, in a block of its own, in as many lines as look good. */
    private static final Pattern QUOTED = Pattern.compile("(?ms)^```message\n(.+?)^```$");

    private static final Pattern SECTION = Pattern.compile("(?m)^<a id=\"([a-z0-9-]+)\"></a>\n\n### .+");

    private final String page = Files.readString(Path.of("../src/site/markdown/troubleshooting.md"));
    private final Set<String> texts = MessagesOfSources.below(Path.of("src/main/java"));

    TroubleshootingTest() throws IOException {}

    @Test
    void hasEachMessage() {
        Set<String> messages =
                texts.stream().filter(TroubleshootingTest::isMessage).collect(Collectors.toSet());

        assertThat(messages).hasSizeGreaterThan(30);
        assertThat(without(quoted(), messages)).as("not in troubleshooting.md").isEmpty();
    }

    @Test
    void hasNoMessageThatNobodySays() {
        Set<String> said =
                Stream.concat(texts.stream(), texts.stream().map(OURS::concat)).collect(Collectors.toSet());

        assertThat(without(said, quoted())).as("not in the sources").isEmpty();
    }

    @Test
    void hasAnAnchorForEachSection() {
        long headings = page.lines().filter(line -> line.startsWith("### ")).count();
        List<String> anchors =
                SECTION.matcher(page).results().map(match -> match.group(1)).toList();

        assertThat(anchors).hasSize((int) headings).doesNotHaveDuplicates();
    }

    /** Some are only a prefix for what others say: JUnit, or another text of ours. */
    private static boolean isMessage(String text) {
        return text.startsWith(OURS)
                && text.codePoints().filter(Character::isLetter).count() > 2 * OURS.length();
    }

    private Set<String> quoted() {
        return QUOTED.matcher(page)
                .results()
                .map(TroubleshootingTest::onOneLine)
                .collect(Collectors.toSet());
    }

    private static String onOneLine(MatchResult quoted) {
        return MessagesOfSources.withoutValueAtEnd(quoted.group(1).strip().replaceAll("\\s+", " "));
    }

    private static Set<String> without(Set<String> some, Set<String> all) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
