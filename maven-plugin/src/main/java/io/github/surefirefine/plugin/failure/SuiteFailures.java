package io.github.surefirefine.plugin.failure;

import io.github.surefirefine.plugin.trace.Outcome;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the failures of one XML report of Surefire, however large its output is. Used once. */
public final class SuiteFailures {

    private static final int MOST_CHARACTERS = 15_000;

    /** What an attempt is called, and how it ended. The first two come without a rerun. */
    private static final Map<String, Outcome> ATTEMPTS = Map.of(
            "failure", Outcome.FAILED,
            "error", Outcome.ERROR,
            "rerunFailure", Outcome.FAILED,
            "rerunError", Outcome.ERROR,
            "flakyFailure", Outcome.FAILED,
            "flakyError", Outcome.ERROR);

    /** Escape sequences of terminals; Surefire writes what XML cannot contain as a reference within a CDATA section. */
    private static final Pattern COLOURS = Pattern.compile("(?:\u001b|&#27;)\\[[0-9;]*[A-Za-z]");

    private final List<FailedTest> tests = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private String className = "";
    private String name = "";
    private boolean isFlaky;
    private @Nullable Open attempt;
    private Open test = new Open(Outcome.PASSED, "", "");
    private @Nullable Excerpt text;

    private SuiteFailures() {}

    /**
     * All of them, in the order of the report.
     *
     * @throws XMLStreamException if it is no XML, or ends in the middle
     */
    public static List<FailedTest> read(InputStream xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        SuiteFailures failures = new SuiteFailures();
        XMLStreamReader reader = factory.createXMLStreamReader(xml);
        try {
            while (reader.hasNext()) {
                failures.accept(reader.next(), reader);
            }
        } finally {
            reader.close();
        }
        return failures.tests;
    }

    private void accept(int event, XMLStreamReader reader) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            begin(reader.getLocalName(), reader);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(reader.getLocalName());
        } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) && text != null) {
            text.add(reader.getText());
        }
    }

    private void begin(String element, XMLStreamReader reader) {
        Open open = attempt == null ? test : attempt;
        if (element.equals("testcase")) {
            className = attribute(reader, "classname");
            name = attribute(reader, "name");
            isFlaky = false;
            attempts.clear();
            attempt = null;
            test = new Open(Outcome.PASSED, "", "");
        } else if (ATTEMPTS.containsKey(element)) {
            isFlaky |= element.startsWith("flaky");
            attempt = new Open(ATTEMPTS.get(element), attribute(reader, "type"), attribute(reader, "message"));
            text = attempt.trace;
        } else if (element.equals("stackTrace")) {
            text = open.trace;
        } else if (element.equals("system-out")) {
            text = open.output;
        } else if (element.equals("system-err")) {
            text = open.errors;
        } else {
            text = null;
        }
    }

    private void end(String element) {
        text = null;
        if (attempt != null && ATTEMPTS.containsKey(element)) {
            attempts.add(attempt.close());
            attempt = null;
        } else if (element.equals("testcase") && !attempts.isEmpty()) {
            finish();
        }
    }

    /** The output of the test itself is that of the attempt that the report is about. */
    private void finish() {
        if (isFlaky) {
            attempts.add(test.close());
        } else {
            Attempt first = attempts.get(0);
            attempts.set(
                    0, new Attempt(first.outcome(), first.thrown(), test.close().printed(), first.ran()));
        }
        tests.add(new FailedTest(className, name, "", attempts));
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static String plain(Object text) {
        return COLOURS.matcher(text.toString()).replaceAll("").strip();
    }

    /** An attempt, while its element is read. */
    private static final class Open {

        private final Outcome outcome;
        private final String type;
        private final String message;
        private final Excerpt trace = new Excerpt(MOST_CHARACTERS);
        private final Excerpt output = new Excerpt(MOST_CHARACTERS);
        private final Excerpt errors = new Excerpt(MOST_CHARACTERS);

        Open(Outcome outcome, String type, String message) {
            this.outcome = outcome;
            this.type = type;
            this.message = message;
        }

        Attempt close() {
            return new Attempt(
                    outcome,
                    new Thrown(type, plain(message), plain(trace)),
                    new Printed(plain(output), plain(errors)),
                    Optional.empty());
        }
    }
}
