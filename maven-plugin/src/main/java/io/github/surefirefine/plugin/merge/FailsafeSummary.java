package io.github.surefirefine.plugin.merge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The file that tells {@code failsafe:verify} whether to fail the build. */
public final class FailsafeSummary {

    private static final String ROOT = "failsafe-summary";
    private static final List<String> COUNTS = List.of("completed", "errors", "failures", "skipped", "flakes");
    private static final String RESULT = "result";
    private static final String TIMEOUT = "timeout";

    /** What Failsafe writes if all is well. */
    private static final String NO_RESULT = "null";

    private final Document document;
    private final Element summary;

    private FailsafeSummary(Document document) {
        this.document = document;
        summary = document.getDocumentElement();
    }

    /**
     * Reads a summary.
     *
     * @throws UnfitReportException if it is none
     */
    public static FailsafeSummary parse(byte[] text) throws UnfitReportException {
        FailsafeSummary read = new FailsafeSummary(Xml.parse(text));
        if (!read.summary.getTagName().equals(ROOT)) {
            throw new UnfitReportException(
                    "it has a <" + read.summary.getTagName() + "> instead of a <failsafe-summary>");
        }
        return read;
    }

    /** Adds the counts of another machine. If something fails the build, the first such result stays. */
    public void add(FailsafeSummary other) {
        COUNTS.forEach(name -> addCount(name, other));
        if (summary.getAttribute(RESULT).equals(NO_RESULT)) {
            summary.setAttribute(RESULT, other.summary.getAttribute(RESULT));
        }
        if (Boolean.parseBoolean(other.summary.getAttribute(TIMEOUT))) {
            summary.setAttribute(TIMEOUT, "true");
        }
        message(this)
                .filter(own -> own.getTextContent().isBlank())
                .ifPresent(own -> message(other).ifPresent(more -> own.setTextContent(more.getTextContent())));
    }

    private void addCount(String name, FailsafeSummary other) {
        child(name).ifPresent(own -> own.setTextContent(String.valueOf(count(own) + other.countOf(name))));
    }

    /** Takes away the counts of tests that count for another machine. If nothing is left that fails the build, none does. */
    public void subtract(Counts some) {
        Map.of(
                        "completed",
                        some.tests(),
                        "errors",
                        some.errors(),
                        "failures",
                        some.failures(),
                        "skipped",
                        some.skipped())
                .forEach((name, part) -> child(name)
                        .ifPresent(own -> own.setTextContent(String.valueOf(Math.max(0, count(own) - part)))));
        boolean hasFailed = some.errors() + some.failures() > 0;
        boolean fails = countOf("errors") + countOf("failures") > 0
                || message(this).filter(own -> !own.getTextContent().isBlank()).isPresent();
        if (hasFailed && !fails) {
            summary.setAttribute(RESULT, NO_RESULT);
        }
    }

    private int countOf(String name) {
        return child(name).map(FailsafeSummary::count).orElse(0);
    }

    private static Optional<Element> message(FailsafeSummary of) {
        return of.child("failureMessage");
    }

    private Optional<Element> child(String name) {
        return Optional.ofNullable((Element) summary.getElementsByTagName(name).item(0));
    }

    private static int count(Element element) {
        try {
            return Integer.parseInt(element.getTextContent().trim());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The summary as Failsafe would write it. */
    public byte[] format() {
        return Xml.format(document);
    }
}
