package io.github.surefirefine.plugin.failure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.surefirefine.plugin.trace.Outcome;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class SuiteFailuresTest {

    @Test
    void aFailureHasMessageTraceAndOutput() throws Exception {
        FailedTest test = only("""
                <testcase name="total" classname="demo.ShopTest" time="0.1">
                  <failure message="expected: &lt;3&gt; but was: &lt;4&gt;" type="org.opentest4j.AssertionFailedError"><![CDATA[trace
                \tat demo.ShopTest.total(ShopTest.java:12)
                ]]></failure>
                  <system-out><![CDATA[said
                ]]></system-out>
                  <system-err>cried</system-err>
                </testcase>
                <testcase name="passes" classname="demo.ShopTest" time="0.1"><system-out>fine</system-out></testcase>
                """);

        assertThat(test)
                .isEqualTo(new FailedTest(
                        "demo.ShopTest",
                        "total",
                        "",
                        List.of(new Attempt(
                                Outcome.FAILED,
                                new Thrown(
                                        "org.opentest4j.AssertionFailedError",
                                        "expected: <3> but was: <4>",
                                        "trace\n\tat demo.ShopTest.total(ShopTest.java:12)"),
                                new Printed("said", "cried"),
                                java.util.Optional.empty()))));
    }

    @Test
    void rerunsAreFurtherAttempts() throws Exception {
        FailedTest test = only("""
                <testcase name="total" classname="demo.ShopTest" time="0.1">
                  <error message="first" type="E">first trace</error>
                  <rerunFailure message="second" type="F"><stackTrace>second trace</stackTrace>
                    <system-out>second output</system-out></rerunFailure>
                  <rerunError message="third" type="E"><stackTrace>third trace</stackTrace></rerunError>
                  <system-out>first output</system-out>
                </testcase>
                """);

        assertThat(test.isFlaky()).isFalse();
        assertThat(test.attempts())
                .extracting(Attempt::outcome)
                .containsExactly(Outcome.ERROR, Outcome.FAILED, Outcome.ERROR);
        assertThat(test.attempts())
                .extracting(attempt -> attempt.thrown().trace())
                .containsExactly("first trace", "second trace", "third trace");
        assertThat(test.attempts())
                .extracting(attempt -> attempt.printed().output())
                .containsExactly("first output", "second output", "");
    }

    @Test
    void aFlakyTestPassesInTheEnd() throws Exception {
        FailedTest test = only("""
                <testcase name="total" classname="demo.ShopTest" time="0.1">
                  <flakyFailure message="once" type="F"><stackTrace>trace</stackTrace></flakyFailure>
                  <system-out>of the last one</system-out>
                </testcase>
                """);

        assertThat(test.isFlaky()).isTrue();
        assertThat(test.attempts()).extracting(Attempt::outcome).containsExactly(Outcome.FAILED, Outcome.PASSED);
        assertThat(test.last().printed().output()).isEqualTo("of the last one");
    }

    @Test
    void aClassHasNoName() throws Exception {
        assertThat(only("<testcase name=\"\" classname=\"demo.ShopTest\"><error type=\"E\">x</error></testcase>")
                        .isClass())
                .isTrue();
    }

    @Test
    void colourCodesAreLeftOut() throws Exception {
        FailedTest test = only("""
                <testcase name="a" classname="b"><failure message="&amp;#27;[31mred&amp;#27;[0m">x</failure></testcase>
                """);

        assertThat(test.last().thrown().message()).isEqualTo("red");
    }

    @Test
    void ofEndlessOutputBeginningAndEndAreKept() throws Exception {
        String output = "begin" + "x".repeat(5_000_000) + "end";

        FailedTest test = only("<testcase name=\"a\" classname=\"b\"><failure>x</failure><system-out>" + output
                + "</system-out></testcase>");

        assertThat(test.last().printed().output())
                .hasSizeLessThan(31_000)
                .startsWith("begin")
                .contains("\n… 4970008 characters are left out here …\n")
                .endsWith("end");
    }

    @Test
    void nothingOutsideIsRead() throws Exception {
        String xml = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><testsuite>"
                + "<testcase name=\"a\" classname=\"b\"><failure>&e;</failure></testcase></testsuite>";

        assertThatThrownBy(() -> SuiteFailures.read(new ByteArrayInputStream(xml.getBytes(UTF_8))))
                .isInstanceOf(XMLStreamException.class);
    }

    @Test
    void halfAReportIsNone() {
        assertThatThrownBy(() -> read("<testcase name=\"a\"")).isInstanceOf(XMLStreamException.class);
    }

    private static FailedTest only(String cases) throws XMLStreamException {
        List<FailedTest> tests = read(cases);
        assertThat(tests).hasSize(1);
        return tests.get(0);
    }

    private static List<FailedTest> read(String cases) throws XMLStreamException {
        String xml = "<testsuite name=\"demo\"><properties><property name=\"a\" value=\"b\"/></properties>" + cases
                + "</testsuite>";
        return SuiteFailures.read(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    }
}
