package io.github.surefirefine.plugin.merge;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BinaryOperator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An XML report of Surefire, {@code TEST-*.xml}: a test set with its tests. */
public final class SuiteXml {

    private static final String ROOT = "testsuite";
    private static final List<String> COUNTS = List.of("tests", "errors", "skipped", "failures", "flakes");
    private static final String TIME = "time";

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
