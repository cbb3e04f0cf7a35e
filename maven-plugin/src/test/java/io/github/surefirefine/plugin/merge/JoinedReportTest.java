package io.github.surefirefine.plugin.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JoinedReportTest {

    private static final String HEAD = """
            -------------------------------------------------------------------------------
            Test set: demo.ATest
            -------------------------------------------------------------------------------
            """;

    @Test
    void aSetInXml() throws Exception {
        SuiteXml one = suite(
                "time=\"1,000.5\" tests=\"2\" errors=\"0\" skipped=\"1\" failures=\"0\"",
                "<testcase name=\"a\"/><testcase name=\"b\"><skipped/></testcase>");
        SuiteXml other = suite(
                "time=\"0.25\" tests=\"1\" errors=\"1\" skipped=\"0\" failures=\"0\" flakes=\"1\"",
                "<testcase name=\"c\"><system-out><![CDATA[<&>]]></system-out></testcase>");

        one.add(other);

        assertThat(one.name()).isEqualTo("demo.ATest");
        assertThat(one.counts()).isEqualTo(new Counts(3, 0, 1, 1));
        String text = new String(one.format(), UTF_8);
        assertThat(text)
                .contains("time=\"1000.75\"", "flakes=\"1\"", "<![CDATA[<&>]]>")
                .containsOnlyOnce("<properties>")
                .containsSubsequence("name=\"a\"", "name=\"b\"", "name=\"c\"");
        assertThat(SuiteXml.parse(one.format()).counts()).isEqualTo(one.counts());
    }

    @Test
    void whatIsNoReport() {
        assertThatThrownBy(() -> SuiteXml.parse("<a/>".getBytes(UTF_8)))
                .isInstanceOf(UnfitReportException.class)
                .hasMessage("it has a <a> instead of a <testsuite>");
        assertThatThrownBy(() -> SuiteXml.parse("<testsuite>".getBytes(UTF_8)))
                .isInstanceOf(UnfitReportException.class)
                .hasMessageStartingWith("it is not XML (");
        assertThatThrownBy(() -> SuiteXml.parse(
                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><testsuite name=\"&b;\"/>"
                                .getBytes(UTF_8)))
                .isInstanceOf(UnfitReportException.class);
    }

    @Test
    void aSetAsText() {
        String one = HEAD + "Tests run: 2, Failures: 0, Errors: 0, Skipped: 1, Time elapsed: 1.5 s -- in demo.ATest\n";
        String other = HEAD
                + "Tests run: 1, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 0.25 s <<< FAILURE! -- in demo.ATest\n"
                + "demo.ATest.c -- Time elapsed: 0.2 s <<< FAILURE!\njava.lang.AssertionError\n";

        assertThat(SuiteText.join(one, other))
                .isEqualTo(HEAD
                        + "Tests run: 3, Failures: 1, Errors: 0, Skipped: 1, Time elapsed: 1.75 s <<< FAILURE! -- in demo.ATest\n"
                        + "demo.ATest.c -- Time elapsed: 0.2 s <<< FAILURE!\njava.lang.AssertionError\n");
    }

    @Test
    void whatTestsHavePrinted() {
        assertThat(SuiteText.join("one\n", "other\n")).isEqualTo("one\nother\n");
    }

    @Test
    void aSummaryOfFailsafe() throws Exception {
        FailsafeSummary one = summary("null", 9, 0, "<failureMessage xsi:nil=\"true\"/>");
        one.add(summary("255", 2, 1, "<failureMessage>There are test failures.</failureMessage>"));
        one.add(summary("254", 1, 0, "<failureMessage>none</failureMessage>"));

        assertThat(new String(one.format(), UTF_8))
                .contains("result=\"255\"", "timeout=\"false\"", "<completed>12</completed>", "<failures>1</failures>")
                .contains(">There are test failures.</failureMessage>");
    }

    private static SuiteXml suite(String attributes, String tests) throws UnfitReportException {
        return SuiteXml.parse(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"demo.ATest\" "
                        + attributes + ">\n  <properties><property name=\"a\" value=\"b\"/></properties>" + tests
                        + "</testsuite>")
                .getBytes(UTF_8));
    }

    private static FailsafeSummary summary(String result, int completed, int failures, String message)
            throws UnfitReportException {
        return FailsafeSummary.parse(
                ("<failsafe-summary xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" result=\"" + result
                                + "\" timeout=\"false\"><completed>" + completed
                                + "</completed><errors>0</errors><failures>"
                                + failures + "</failures><skipped>0</skipped>" + message + "</failsafe-summary>")
                        .getBytes(UTF_8));
    }
}
