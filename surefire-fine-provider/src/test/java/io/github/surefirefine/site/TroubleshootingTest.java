package io.github.surefirefine.site;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.site.MessagesOfSources.Message;
import io.github.surefirefine.trouble.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The page for troubles knows each message by its words, and each message of a trouble names its section there. */
class TroubleshootingTest {

    /** What all messages begin with that can be read without a report. */
    private static final String OURS = "fine: ";

    /** What those of a goal begin with: the name of a module comes first. */
    private static final String OF_GOAL = OURS + "…: ";

    /** The build extension is built of nothing else, and so has troubles of its own. */
    private static final Set<String> OF_EXTENSION = Set.of(
            "stock-surefire",
            "maven-java",
            "extension-switch",
            "extension-option",
            "extension-failed",
            "report-failed");

    /** So have the goals, which know no more of the provider than they share with it. */
    private static final Set<String> OF_GOALS = Set.of(
            "goal-option",
            "goal-output",
            "goal-failed",
            "bisect",
            "nothing-known",
            "trace-read",
            "nothing-merged",
            "not-whole");

    private static final Pattern SECTION = Pattern.compile("(?m)^<a id=\"([a-z0-9-]+)\"></a>\n\n### .+");

    /** A message is quoted whole, in a block of its own, in as many lines as look good; and so is news. */
    private static final Pattern SECTION_OR_QUOTE =
            Pattern.compile(SECTION.pattern() + "|(?s:^```(message|news)\n(.+?)^```$)");

    private final String page = Files.readString(Path.of("../src/site/markdown/troubleshooting.md"));
    private final Set<Message> said = new HashSet<>();

    TroubleshootingTest() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path module : modules.toList()) {
                Path sources = module.resolve("src/main/java");
                if (Files.isDirectory(sources)) {
                    said.addAll(MessagesOfSources.below(sources));
                }
            }
        }
    }

    /**
     * What the page has of a message.
     *
     * @param section the anchor of the section that it stands in
     */
    private record Quote(String section, boolean isNews, String text) {}

    @Test
    void hasEachMessage() {
        Set<String> messages = said.stream()
                .map(Message::text)
                .filter(TroubleshootingTest::isMessage)
                .collect(toSet());

        assertThat(messages).hasSizeGreaterThan(30);
        assertThat(without(texts(quotes()), messages))
                .as("not in troubleshooting.md")
                .isEmpty();
    }

    @Test
    void hasNoMessageThatNobodySays() {
        Set<String> texts = said.stream()
                .map(Message::text)
                .flatMap(text -> Stream.of(text, OURS + text, OF_GOAL + text, OF_GOAL + lowered(text)))
                .collect(toSet());

        assertThat(without(texts, texts(quotes()))).as("not in the sources").isEmpty();
    }

    @Test
    void hasAnAnchorForEachSection() {
        long headings = page.lines().filter(line -> line.startsWith("### ")).count();
        List<String> anchors =
                SECTION.matcher(page).results().map(match -> match.group(1)).toList();

        assertThat(anchors).hasSize((int) headings).doesNotHaveDuplicates();
    }

    @Test
    void hasASectionForEachTrouble() {
        Set<String> sections = messages().map(Quote::section).collect(toSet());
        Set<String> troubles = Stream.of(Trouble.values())
                .map(trouble -> trouble.address().replaceFirst(".*#", ""))
                .collect(toSet());
        troubles.addAll(OF_EXTENSION);
        troubles.addAll(OF_GOALS);

        assertThat(troubles).isEqualTo(sections);
    }

    @Test
    void isNamedByEachMessageOfATrouble() {
        assertThat(messages())
                .filteredOn(quote -> !quote.text().startsWith(OF_GOAL))
                .filteredOn(quote -> !said.contains(new Message(quote.text(), quote.section())))
                .filteredOn(quote -> !said.contains(new Message(quote.text().replaceFirst(OURS, ""), quote.section())))
                .isEmpty();
    }

    @Test
    void isNamedByNoOtherMessage() {
        Set<String> others = texts(quotes().stream().filter(Quote::isNews).toList());

        assertThat(said)
                .filteredOn(message -> isMessage(message.text()))
                .filteredOn(message ->
                        others.contains(message.text()) != message.section().isEmpty())
                .isEmpty();
    }

    @Test
    void isOnTheSiteOfTheProject() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("../pom.xml").toFile());
        String site = XPathFactory.newInstance().newXPath().evaluate("/project/distributionManagement/site/url", pom);

        assertThat(Trouble.NO_JUNIT.address()).isEqualTo(site + "/troubleshooting.html#no-junit");
        assertThat(
                        List.of(
                                Path.of(
                                        "../maven-extension/src/main/java/io/github/surefirefine/extension/Trouble.java"),
                                Path.of(
                                        "../maven-plugin/src/main/java/io/github/surefirefine/plugin/goal/output/Trouble.java")))
                .allSatisfy(source -> assertThat(source).content().contains("\"" + site + "/troubleshooting.html\""));
    }

    /** Some are only a prefix for what others say: JUnit, or another text of ours. */
    private static boolean isMessage(String text) {
        return text.startsWith(OURS)
                && text.codePoints().filter(Character::isLetter).count() > 2 * OURS.length();
    }

    /** As it is said after a colon. */
    private static String lowered(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private Stream<Quote> messages() {
        return quotes().stream().filter(quote -> !quote.isNews());
    }

    private List<Quote> quotes() {
        List<Quote> quotes = new ArrayList<>();
        String section = "";
        Matcher next = SECTION_OR_QUOTE.matcher(page);
        while (next.find()) {
            if (next.group(1) != null) {
                section = next.group(1);
            } else {
                quotes.add(new Quote(section, next.group(2).equals("news"), onOneLine(next.group(3))));
            }
        }
        return quotes;
    }

    private static String onOneLine(String quoted) {
        return MessagesOfSources.withoutValueAtEnd(quoted.strip().replaceAll("\\s+", " "));
    }

    private static Set<String> texts(List<Quote> quotes) {
        return quotes.stream().map(Quote::text).collect(toSet());
    }

    private static Set<String> without(Set<String> some, Set<String> all) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
