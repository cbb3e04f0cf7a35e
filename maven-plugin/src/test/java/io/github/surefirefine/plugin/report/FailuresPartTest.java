package io.github.surefirefine.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.plugin.failure.Attempt;
import io.github.surefirefine.plugin.failure.FailedTest;
import io.github.surefirefine.plugin.failure.FailedTests;
import io.github.surefirefine.plugin.failure.FailureReport;
import io.github.surefirefine.plugin.failure.Printed;
import io.github.surefirefine.plugin.failure.RerunCommand;
import io.github.surefirefine.plugin.failure.SourcePlace;
import io.github.surefirefine.plugin.failure.StackLine.Frame;
import io.github.surefirefine.plugin.failure.Thrown;
import io.github.surefirefine.plugin.setup.Runner;
import io.github.surefirefine.plugin.trace.Outcome;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class FailuresPartTest {

    private static final String TRACE = """
            org.opentest4j.AssertionFailedError: expected: <3> but was: <4>
            \tat org.junit.jupiter.api.AssertEquals.assertEquals(AssertEquals.java:145)
            \tat demo.ShopTest.total(ShopTest.java:12)
            \tat java.base/java.lang.reflect.Method.invoke(Method.java:568)
            Caused by: java.io.IOException: gone
            \tat demo.Till.open(Till.java:7)
            """;

    private static final Thrown THROWN =
            new Thrown("org.opentest4j.AssertionFailedError", "expected: <3> but was: <4>", TRACE);

    @Test
    void aFailureTellsWhatWhereAndHowToRunItAgain() {
        String html = draw(test("total", attempt(Outcome.FAILED, THROWN, new Printed("said", ""), 120_000)));

        assertThat(html)
                .contains("<b class=\"fine-word o-failed\">failed</b>", ">.total</span>")
                .contains("<p class=\"fine-hint\">120 ms, fork #2</p>")
                .contains("<pre class=\"fine-message\">expected: &lt;3&gt; but was: &lt;4&gt;</pre>")
                .contains("<li><small>… 1 frame of other code</small></li><li><code>ShopTest.total</code>")
                .contains("<a href=\"../src/ShopTest.java#L12\">src/ShopTest.java:12</a>")
                .contains("<span class=\"said\">Caused by: java.io.IOException: gone</span>")
                .contains("<summary>Whole stack trace</summary>", "<summary>Output, 1 line</summary><pre>said</pre>")
                .contains("<code>mvn test -Dtest=demo.ShopTest#total</code>")
                .doesNotContain("Attempt 1");
    }

    @Test
    void withoutSourcesThePackageOfTheTestIsOwn() {
        String html = draw(Map.of(), List.of(test("total", attempt(Outcome.FAILED, THROWN, Printed.NOTHING, 120_000))));

        assertThat(html)
                .contains("<code>ShopTest.total</code> <small>ShopTest.java:12</small>", "<code>Till.open</code>");
    }

    @Test
    void eachAttemptIsTold() {
        Thrown other = new Thrown("E", "another reason", "");
        String html = draw(test(
                "total",
                attempt(Outcome.ERROR, THROWN, new Printed("first words", ""), 1_000_000),
                attempt(Outcome.ERROR, THROWN, new Printed("second words", ""), 2_000_000),
                attempt(Outcome.FAILED, other, Printed.NOTHING, 3_000_000)));

        assertThat(html)
                .containsSubsequence(
                        "Attempt 1 of 3: error, 1.0 s, fork #2",
                        "expected: &lt;3&gt;",
                        "first words",
                        "Attempt 2 of 3: error, 2.0 s, fork #2",
                        "It failed in the same way.",
                        "second words",
                        "Attempt 3 of 3: failed, 3.0 s, fork #2",
                        "another reason");
    }

    @Test
    void whatPassedInTheEndComesLast() {
        String html = draw(
                places(),
                List.of(
                        test(
                                "a",
                                attempt(Outcome.FAILED, THROWN, Printed.NOTHING, 1),
                                attempt(Outcome.PASSED, Thrown.NOTHING, Printed.NOTHING, 1)),
                        test("b", attempt(Outcome.FAILED, THROWN, Printed.NOTHING, 1))));

        assertThat(html)
                .containsSubsequence(
                        ">.b<", "<h4>Passed when run again</h4>", "flaky", ">.a<", "Attempt 2 of 2: passed");
    }

    @Test
    void aClassIsARow() {
        FailedTest failed =
                new FailedTest("demo.ShopTest", "", "", List.of(attempt(Outcome.ERROR, THROWN, Printed.NOTHING, 1)));

        assertThat(draw(places(), List.of(failed))).contains(">class failed</b>", "-Dtest=demo.ShopTest</code>");
    }

    @Test
    void whatOthersHaveWrittenIsNeverMarkup() throws Exception {
        String evil = "</pre><script>alert('\"&]]>')</script>\u0007\u001b[31m";
        Thrown thrown =
                new Thrown(evil, evil, "E: " + evil + "\n\tat " + evil + ".a(" + evil + ")\nCaused by: " + evil);
        String html = draw(
                Map.of(),
                List.of(new FailedTest(
                        evil, evil, evil, List.of(attempt(Outcome.FAILED, thrown, new Printed(evil, evil), 1)))));

        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    @Test
    void ofManyFailuresTheLastAreNamesOnly() {
        List<FailedTest> tests = IntStream.range(0, 5_000)
                .mapToObj(i -> test("test" + i, attempt(Outcome.FAILED, THROWN, Printed.NOTHING, 1)))
                .toList();

        String html = draw(places(), tests);

        assertThat(html.contains("And 4,800 more:")).isTrue();
        assertThat(html.split("<details class=\"fine-failure\" open=\"open\">").length)
                .isEqualTo(6);
        assertThat(html.length()).isLessThan(1_500_000);
    }

    private static FailedTest test(String name, Attempt... attempts) {
        return new FailedTest("demo.ShopTest", name, "", List.of(attempts));
    }

    private static Attempt attempt(Outcome outcome, Thrown thrown, Printed printed, long micros) {
        return new Attempt(outcome, thrown, printed, Optional.of(new Attempt.Ran("2", micros)));
    }

    private static Map<Frame, SourcePlace> places() {
        return Map.of(
                new Frame("demo.ShopTest", "total", "ShopTest.java", 12),
                new SourcePlace("src/ShopTest.java:12", "../src/ShopTest.java#L12"));
    }

    private static String draw(FailedTest test) {
        return draw(places(), List.of(test));
    }

    private static String draw(Map<Frame, SourcePlace> places, List<FailedTest> tests) {
        FailureReport report = new FailureReport(
                new FailedTests(tests, List.of()),
                places,
                new RerunCommand("mvn", Runner.SUREFIRE, "", RerunCommand.Shell.UNIX));
        return new FailuresPart(report, Pages.ENGLISH).draw().html();
    }
}
