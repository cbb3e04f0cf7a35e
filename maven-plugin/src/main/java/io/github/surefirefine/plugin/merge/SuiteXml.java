package io.github.surefirefine.plugin.merge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An XML report of Surefire, {@code TEST-*.xml}: a test set with its tests. */
public final class SuiteXml {

    private static final String ROOT = "testsuite";
    private static final List<String> COUNTS = List.of("tests", "errors", "skipped", "failures", "flakes");
    private static final String TIME = "time";
    private static final String CASE = "testcase";

    /** What a test contains, and where the report counts it. */
    private static final Map<String, String> KINDS =
            Map.of("failure", "failures", "error", "errors", "skipped", "skipped");

    private final Document document;
    private final Element suite;

    private SuiteXml(Document document) {
        this.document = document;
        suite = document.getDocumentElement();
    }

    /**
     * Reads a report.
     *
     * @throws UnfitReportException if it is none
     */
    public static SuiteXml parse(byte[] text) throws UnfitReportException {
        SuiteXml report = new SuiteXml(Xml.parse(text));
        if (!report.suite.getTagName().equals(ROOT)) {
            throw new UnfitReportException("it has a <" + report.suite.getTagName() + "> instead of a <testsuite>");
        }
        return report;
    }

    /** The class, or whatever else the tests belong to. */
    public String name() {
        return suite.getAttribute("name");
    }

    /** What it counts. */
    public Counts counts() {
        return new Counts(count("tests"), count("failures"), count("errors"), count("skipped"));
    }

    private int count(String name) {
        return number(suite.getAttribute(name)).intValue();
    }

    /**
     * Adds the tests of another machine. Attributes and properties stay, except for counts; both times are added up, as
     * if one machine had run all tests.
     */
    public void add(SuiteXml other) {
        for (String name : COUNTS) {
            combine(
                    name,
                    other,
                    (one, two) -> number(one).add(number(two)).toBigInteger().toString());
        }
        combine(TIME, other, (one, two) -> number(one).add(number(two)).toPlainString());
        for (Node child = other.suite.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Element element && element.getTagName().equals("properties"))) {
                suite.appendChild(document.importNode(child, true));
            }
        }
    }

    /** All tests, in the order of the report. */
    public List<ReportedTest> tests() {
        return cases().stream().map(SuiteXml::test).toList();
    }

    private List<Element> cases() {
        List<Element> cases = new ArrayList<>();
        for (Node child = suite.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(CASE)) {
                cases.add(element);
            }
        }
        return cases;
    }

    private static ReportedTest test(Element element) {
        return new ReportedTest(element.getAttribute("classname"), element.getAttribute("name"));
    }

    /** Removes tests with their parts of all counts and of the time. Returns what the report has counted of them. */
    public Counts remove(Predicate<ReportedTest> unwanted) {
        Counts before = counts();
        for (Element element : cases()) {
            if (unwanted.test(test(element))) {
                suite.removeChild(element);
                subtract("tests", BigDecimal.ONE);
                KINDS.forEach(
                        (child, count) -> subtract(count, has(element, child) ? BigDecimal.ONE : BigDecimal.ZERO));
                boolean isFlaky = has(element, "flakyFailure") || has(element, "flakyError");
                subtract("flakes", isFlaky ? BigDecimal.ONE : BigDecimal.ZERO);
                subtract(TIME, number(element.getAttribute(TIME)));
            }
        }
        return before.minus(counts());
    }

    private void subtract(String name, BigDecimal part) {
        if (suite.hasAttribute(name) && part.signum() > 0) {
            BigDecimal rest = number(suite.getAttribute(name)).subtract(part);
            suite.setAttribute(name, rest.max(BigDecimal.ZERO).toPlainString());
        }
    }

    private static boolean has(Element element, String child) {
        return element.getElementsByTagName(child).getLength() > 0;
    }

    /** The tests that have failed, in the order of the report. */
    List<ReportedFailure> failures() {
        List<ReportedFailure> failures = new ArrayList<>();
        for (Element element : cases()) {
            for (String kind : List.of("failure", "error")) {
                if (has(element, kind)) {
                    failures.add(new ReportedFailure(
                            test(element),
                            kind.toUpperCase(Locale.ROOT),
                            element.getAttribute(TIME),
                            element.getElementsByTagName(kind).item(0).getTextContent()));
                }
            }
        }
        return failures;
    }

    /** How long all tests took, in seconds. */
    String seconds() {
        return suite.getAttribute(TIME);
    }

    private void combine(String name, SuiteXml other, BinaryOperator<String> sum) {
        if (suite.hasAttribute(name) || other.suite.hasAttribute(name)) {
            suite.setAttribute(name, sum.apply(suite.getAttribute(name), other.suite.getAttribute(name)));
        }
    }

    /** Surefire writes thousands with commas between them. */
    private static BigDecimal number(String text) {
        try {
            return text.isBlank() ? BigDecimal.ZERO : new BigDecimal(text.trim().replace(",", ""));
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }

    /** The report as Surefire would write it. */
    public byte[] format() {
        return Xml.format(document);
    }
}
