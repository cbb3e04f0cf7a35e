package io.github.surefirefine.openreport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.console.TestResult;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.opentest4j.reporting.schema.Namespace;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class OpenReportTextTest {

    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private final OpenReportText text = new OpenReportText();
    private final StringBuilder file =
            new StringBuilder(text.head(new Machine("host", "me <&>", "Linux", 2, "17.0.1"), "demo", START));

    @Test
    void itIsAsItWas() throws IOException {
        everything();
        Path golden = Path.of("src", "test", "resources", "golden", "open-test-report.xml");
        if (System.getProperty("golden.write") != null) {
            Files.writeString(golden, file);
        }

        assertThat(file.toString()).isEqualTo(Files.readString(golden));
    }

    @Test
    void itConformsToTheSchema() throws Exception {
        everything();

        assertValid(file.toString());
    }

    @Test
    void anyTextConformsToTheSchema() throws Exception {
        String any = "\0\u0001\ud800 <a>&amp;]]>\"'\r\n\t\ufffe😀é";
        FailureText failure = new FailureText(any, any, any, any);
        add(Outcome.FAILED, Entry.ofTest(any, any, any).withElapsedMillis(1).withFailure(failure), 1);
        add(Outcome.ERROR, Entry.ofContainer("C", "C").withFailure(failure), 2);
        file.append(text.end(START.plusSeconds(1)));

        assertValid(file.toString());
        assertThat(parse(file.toString())
                        .getElementsByTagNameNS("*", "reason")
                        .item(0)
                        .getTextContent())
                .isEqualTo("\ufffd\ufffd\ufffd <a>&amp;]]>\"'\r\n\t\ufffd😀é");
    }

    @Test
    void eachEventHasTheTimeAtWhichItHappened() throws Exception {
        add(Outcome.PASSED, Entries.test("demo.FooTest", "slow", 2_500), 3_000);
        file.append(text.end(START.plusSeconds(4)));

        Document document = parse(file.toString());
        assertThat(times(document, "started", "slow")).containsExactly("2026-01-01T12:00:00.500Z");
        assertThat(document.getElementsByTagNameNS("*", "finished")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("time")
                        .getNodeValue())
                .isEqualTo("2026-01-01T12:00:03Z");
    }

    private void everything() {
        add(Outcome.PASSED, Entries.test("demo.FooTest", "good", 100), 100);
        add(Outcome.FAILED, Entries.test("demo.FooTest", "bad(int)[1]", 20).withFailure(failure("expected: <1>")), 130);
        add(Outcome.SKIPPED, Entries.test("demo.BarTest", "left", 0).withMessage("not here"), 131);
        add(Outcome.ABORTED, Entries.test("demo.BarTest", "given up", 1).withFailure(failure("assumption")), 140);
        file.append(text.result(
                result(Outcome.PASSED, Entries.test("demo.FooTest", "bad(int)[1]", 10))
                        .asRerun(1, 2),
                START.plusMillis(160)));
        add(Outcome.ERROR, Entry.ofContainer("demo.BazTest", "demo.BazTest").withFailure(failure("no database")), 170);
        add(Outcome.CRASHED, Entries.test("demo.BarTest", "crash", 5).withFailure(failure("exit status 1")), 180);
        file.append(text.end(START.plusMillis(200)));
    }

    private void add(Outcome outcome, Entry entry, long endMillis) {
        file.append(text.result(result(outcome, entry), START.plusMillis(endMillis)));
    }

    private static TestResult result(Outcome outcome, Entry entry) {
        return TestResult.of(new ForkId(2), 2, new TestFinished(outcome, entry));
    }

    private static FailureText failure(String message) {
        return new FailureText(message, "java.lang.AssertionError: " + message + "\n\tat demo.A.b(A.java:1)", "", "");
    }

    private static List<String> times(Document document, String event, String name) {
        NodeList all = document.getElementsByTagNameNS("*", event);
        List<String> times = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element each = (Element) all.item(i);
            if (each.getAttribute("name").equals(name)) {
                times.add(each.getAttribute("time"));
            }
        }
        return times;
    }

    private static Document parse(String xml) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    /** The published schemas; both import the third one. */
    private static void assertValid(String xml) throws SAXException, IOException {
        List<Source> schemas = new ArrayList<>();
        for (String name : List.of("events", "java")) {
            String file = name + "-0.2.0.xsd";
            schemas.add(new StreamSource(
                    Namespace.class.getResourceAsStream(file),
                    Namespace.class.getResource(file).toString()));
        }
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schemas.toArray(new Source[0]))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }
}
