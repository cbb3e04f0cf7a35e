package io.github.surefirefine.it.twin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.result.ConsoleLine;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.result.TestReports;
import io.github.surefirefine.it.result.TestSet;
import io.github.surefirefine.it.result.XmlElement;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests the comparison itself, on made-up runs. Starts no build, but the tests of this module run where builds do. */
class TwinCheckIT {

    private static final String XML = "target/surefire-reports/TEST-demo.ATest.xml";

    @Test
    void orderAndTimesDoNotMatter() {
        XmlElement first = test("first", Map.of("time", "0.1"));
        XmlElement second = test("second", Map.of("time", "0.2"), element("system-out", "hello"));
        XmlElement secondAgain = test("second", Map.of("time", "17"), element("system-out", "hello"));

        assertThat(check(List.of(first, second), List.of(secondAgain, first)).text())
                .isEmpty();
    }

    @Test
    void aMissingTestIsSaidOnceAndNotWithAllThatWasSaidOfIt() {
        XmlElement first = test("first", Map.of());
        XmlElement second = test("second", Map.of(), element("system-out", "hello"));

        assertThat(check(List.of(first, second), List.of(first)).text()).isEqualTo("""
                %s  demo.ATest#second
                    stock: is there
                    fine : -""".formatted(XML));
    }

    @Test
    void testsOfTheSameNameAreCounted() {
        XmlElement test = test("again", Map.of());

        assertThat(check(List.of(test, test, test), List.of(test, test)).differences())
                .containsExactly(
                        new Difference(new Place(XML, "demo.ATest#again", ""), List.of("is there"), List.of()));
    }

    @Test
    void statusComesBeforeDetailsAndCountsBeforeBoth() {
        TwinCheck check = TwinCheck.of(
                Facts.of(run(0, List.of(), Map.of("tests", "1", "failures", "0"), test("a", Map.of()))),
                Facts.of(run(
                        1,
                        List.of(),
                        Map.of("tests", "1", "failures", "1"),
                        test("a", Map.of(), element("failure", "broken")))));

        assertThat(check.differences())
                .extracting(difference -> difference.place().field())
                .containsExactly("exit code", "failures", "status", "failure");
    }

    @Test
    void rerunsAreComparedInTheirOrder() {
        XmlElement one = element("flakyError", "one");
        XmlElement two = element("flakyError", "two");

        assertThat(check(List.of(test("a", Map.of(), one, two)), List.of(test("a", Map.of(), two, one)))
                        .differences())
                .extracting(difference -> difference.place().field())
                .containsExactly("flakyError", "flakyError[2]");
    }

    @Test
    void longValuesAreCutDownToWhereTheyDiffer() {
        String common = "x".repeat(500);

        assertThat(check(
                                List.of(test("a", Map.of(), element("system-out", common + "one\ntwo"))),
                                List.of(test("a", Map.of(), element("system-out", common + "other"))))
                        .text())
                .isEqualTo("""
                %s  demo.ATest#a  system-out
                    stock: …%sone\\ntwo
                    fine : …%sother""".formatted(XML, "x".repeat(39), "x".repeat(39)));
    }

    @Test
    void theSummaryOnTheConsoleIsComparedInAnyOrder() {
        List<String> stock = List.of(
                "[INFO] --- surefire:3.6.1:test (default-test) @ demo ---",
                "[INFO] Results:",
                "[INFO] ",
                "[ERROR] Failures: ",
                "[ERROR]   ATest.a:1 one",
                "[ERROR]   ATest.b:2 two",
                "[INFO] ",
                "[ERROR] Tests run: 2, Failures: 2, Errors: 0, Skipped: 0");
        List<String> fine = List.of(
                "[INFO] --- surefire:3.6.1:test (default-cli) @ demo ---",
                "[INFO] Results:",
                "[INFO] ",
                "[ERROR] Failures: ",
                "[ERROR]   ATest.b:2 two",
                "[ERROR]   ATest.a:1 One",
                "[INFO] ",
                "[ERROR] Tests run: 2, Failures: 2, Errors: 0, Skipped: 0, Flakes: 1");

        assertThat(TwinCheck.of(Facts.of(run(1, stock, Map.of())), Facts.of(run(1, fine, Map.of())))
                        .differences())
                .containsExactly(
                        new Difference(
                                new Place(Place.CONSOLE, "surefire:test @ demo", "totals"),
                                List.of("Tests run: 2, Failures: 2, Errors: 0, Skipped: 0"),
                                List.of("Tests run: 2, Failures: 2, Errors: 0, Skipped: 0, Flakes: 1")),
                        new Difference(
                                new Place(Place.CONSOLE, "surefire:test @ demo", "Failures"),
                                List.of("[ERROR]   ATest.a:1 one"),
                                List.of("[ERROR]   ATest.a:1 One")));
    }

    @Test
    void testsOfOneNameMayEndInAnyOrder() {
        List<String> stock = List.of(
                "[INFO] Results:",
                "[ERROR] Failures: ",
                "[ERROR] Nameless.warning",
                "[ERROR]   Run 1: Nameless.warning one",
                "[ERROR]   Run 2: Nameless.warning two",
                "[ERROR] Tests run: 2, Failures: 2, Errors: 0, Skipped: 0");
        List<String> fine = List.of(
                "[INFO] Results:",
                "[ERROR] Failures: ",
                "[ERROR] Nameless.warning",
                "[ERROR]   Run 1: Nameless.warning two",
                "[ERROR]   Run 2: Nameless.warning one",
                "[ERROR] Tests run: 2, Failures: 2, Errors: 0, Skipped: 0");

        assertThat(TwinCheck.of(Facts.of(run(1, stock, Map.of())), Facts.of(run(1, fine, Map.of())))
                        .differences())
                .isEmpty();
    }

    @Test
    void whatStockSaysInDifferentWaysIsNotCounted() {
        MavenResult stock = run(test("a", Map.of(), element("system-out", "1")), test("b", Map.of()));
        MavenResult again = run(test("a", Map.of(), element("system-out", "2")), test("b", Map.of()));
        MavenResult fine =
                run(test("a", Map.of(), element("system-out", "3")), test("b", Map.of(), element("system-out", "new")));

        TwinCheck check = TwinCheck.of(Facts.of(stock), List.of(Facts.of(again)), Facts.of(fine));

        assertThat(check.differences())
                .extracting(difference -> difference.place().subject())
                .containsExactly("demo.ATest#b");
        assertThat(check.unstable())
                .extracting(difference -> difference.place().subject())
                .containsExactly("demo.ATest#a");
    }

    @Test
    void whatTestsSetInTheirForkIsNotCounted() {
        MavenResult stock = run(
                set("A", Map.of("by.user", "1", "by.test", "1", "by.other.test", "1")),
                set("B", Map.of("by.user", "1", "by.other.test", "2")));
        MavenResult fine = run(set("A", Map.of("by.other.test", "2")), set("B", Map.of("by.user", "1")));

        TwinCheck check = TwinCheck.of(Facts.of(stock), List.of(), Facts.of(fine));

        assertThat(check.differences())
                .containsExactly(new Difference(new Place("A.xml", "property", "by.user"), List.of("1"), List.of()));
        assertThat(check.unstable())
                .extracting(difference ->
                        difference.place().file() + " " + difference.place().field())
                .containsExactly("A.xml by.other.test", "A.xml by.test", "B.xml by.other.test");
    }

    @Test
    void textReportsAreComparedTestByTest() {
        String head =
                "-----\nTest set: demo.ATest\n-----\nTests run: 2, Time elapsed: 1 s <<< FAILURE! -- in demo.ATest\n";
        String a = "demo.ATest.a -- Time elapsed: %s s <<< FAILURE!\njava.lang.Error\n\n";
        String b = "demo.ATest.b  Time elapsed: %s s  <<< ERROR!\njava.lang.%s\n\n";
        MavenResult stock = run(Map.of("A.txt", head + a.formatted("0.1") + b.formatted("0.2", "Error")));
        MavenResult fine = run(Map.of("A.txt", head + b.formatted("3", "Fault") + a.formatted("4")));

        assertThat(TwinCheck.of(Facts.of(stock), Facts.of(fine)).differences())
                .extracting(Difference::place)
                .containsExactly(new Place("A.txt", "demo.ATest.b", "block"));
    }

    @Test
    void redirectedOutputIsComparedLineByLine() {
        MavenResult stock = run(Map.of("A-output.txt", "one\ntwo\nthree\n"));
        MavenResult fine = run(Map.of("A-output.txt", "three\none\nTwo\n"));

        assertThat(TwinCheck.of(Facts.of(stock), Facts.of(fine)).differences())
                .containsExactly(new Difference(new Place("A-output.txt", "", "line"), List.of("two"), List.of("Two")));
    }

    @Test
    void ofATraceTheMachineryBelowTheTestDoesNotMatter() {
        String stock = """
                java.lang.IllegalStateException: no
                \tat org.junit.jupiter.api.Assertions.fail(Assertions.java:1)
                \tat demo.ATest.a(ATest.java:7)
                \tat java.base/jdk.internal.reflect.NativeMethodAccessorImpl.invoke0(Native Method)
                \tat org.junit.platform.commons.util.ReflectionUtils.invokeMethod(ReflectionUtils.java:725)
                Caused by: java.lang.Error
                \t... 4 more
                """;
        String fine = """
                java.lang.IllegalStateException: no
                \tat org.junit.jupiter.api.Assertions.fail(Assertions.java:1)
                \tat demo.ATest.a(ATest.java:7)
                \tat fine-platform//io.github.surefirefine.junit.JUnitTestPlatform.run(JUnitTestPlatform.java:74)
                Caused by: java.lang.Error
                \t... 12 more
                """;

        assertThat(Normal.text(stock)).isEqualTo(Normal.text(fine)).isEqualTo("""
                java.lang.IllegalStateException: no
                \tat org.junit.jupiter.api.Assertions.fail(Assertions.java:1)
                \tat demo.ATest.a(ATest.java:7)
                \t... machinery
                Caused by: java.lang.Error
                \t... more
                """);
    }

    @Test
    void aTrimmedTraceIsNotTheSameAsAWholeOne() {
        String whole = "E\n\tat demo.ATest.a(ATest.java:7)\n\tat org.junit.Runner.run(Runner.java:1)\n";

        assertThat(Normal.text(whole)).isNotEqualTo(Normal.text("E\n\tat demo.ATest.a(ATest.java:7)\n"));
    }

    @Test
    void hashCodesAndTemporaryFoldersAreMadeEqual() {
        assertThat(Normal.text(
                        "demo.Thing@1b2c3d4e in /tmp/junit-123456789 and /tmp/junit987654321 for me@example.org"))
                .isEqualTo("demo.Thing@hash in /tmp/junit* and /tmp/junit* for me@example.org");
    }

    private static TwinCheck check(List<XmlElement> stock, List<XmlElement> fine) {
        return TwinCheck.of(
                Facts.of(run(stock.toArray(XmlElement[]::new))), Facts.of(run(fine.toArray(XmlElement[]::new))));
    }

    private static MavenResult run(XmlElement... tests) {
        return run(0, List.of(), Map.of("name", "demo.ATest"), tests);
    }

    private static MavenResult run(
            int exitCode, List<String> console, Map<String, String> attributes, XmlElement... tests) {
        XmlElement suite = new XmlElement("testsuite", attributes, "", List.of(tests));
        return run(
                exitCode, console, new TestReports(List.of(XML), List.of(new TestSet(XML, suite)), Map.of(), Map.of()));
    }

    private static MavenResult run(TestSet... sets) {
        return run(0, List.of(), new TestReports(List.of(), List.of(sets), Map.of(), Map.of()));
    }

    private static MavenResult run(Map<String, String> texts) {
        return run(0, List.of(), new TestReports(List.of(), List.of(), texts, Map.of()));
    }

    private static MavenResult run(int exitCode, List<String> console, TestReports reports) {
        return new MavenResult(
                exitCode,
                Duration.ZERO,
                console.stream().map(line -> new ConsoleLine(0, line)).toList(),
                reports,
                Path.of("a.log"));
    }

    private static TestSet set(String name, Map<String, String> properties) {
        List<XmlElement> elements = properties.entrySet().stream()
                .map(entry -> new XmlElement(
                        "property", Map.of("name", entry.getKey(), "value", entry.getValue()), "", List.of()))
                .toList();
        return new TestSet(
                name + ".xml",
                new XmlElement(
                        "testsuite", Map.of(), "", List.of(new XmlElement("properties", Map.of(), "", elements))));
    }

    private static XmlElement test(String name, Map<String, String> attributes, XmlElement... children) {
        Map<String, String> all = new TreeMap<>(attributes);
        all.putAll(Map.of("classname", "demo.ATest", "name", name));
        return new XmlElement("testcase", all, "", Stream.of(children).toList());
    }

    private static XmlElement element(String tag, String text) {
        return new XmlElement(tag, Map.of(), text, List.of());
    }
}
