package io.github.surefirefine.odd;

import io.github.surefirefine.odd.script.OddScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads Surefire's reports. */
final class Reports {

    private static final String PREFIX = "TEST-";
    private static final String SUFFIX = ".xml";

    private Reports() {}

    /** The test cases of all reports in that folder; a report that cannot be read is one. */
    static List<Case> read(Path folder) {
        List<Path> found;
        try (Stream<Path> files = Files.list(folder)) {
            found = files.filter(each -> each.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Case> cases = new ArrayList<>();
        found.forEach(each -> read(each, cases));
        return cases;
    }

    private static void read(Path file, List<Case> cases) {
        String name = file.getFileName().toString();
        String report = plain(name.substring(PREFIX.length(), name.length() - SUFFIX.length()));
        try {
            DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            parser.setErrorHandler(null);
            NodeList found = parser.parse(file.toFile()).getElementsByTagName("testcase");
            for (int i = 0; i < found.getLength(); i++) {
                Element test = (Element) found.item(i);
                cases.add(new Case(
                        report, plain(test.getAttribute("classname")), plain(test.getAttribute("name")), result(test)));
            }
        } catch (SAXException e) {
            cases.add(new Case(report, "", "", Case.UNREADABLE + e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String result(Element test) {
        StringBuilder result = new StringBuilder();
        for (Node child = test.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                if (element.getTagName().equals("system-out")) {
                    String output = element.getTextContent().replaceAll(OddScript.AROUND_CLASSES, "");
                    result.append(
                            output.isBlank() ? "" : " prints '" + output.strip().replaceAll("\\s+", " ") + "'");
                } else {
                    result.append(' ')
                            .append(element.getTagName())
                            .append(" '")
                            .append(plain(element.getAttribute("message")))
                            .append('\'');
                }
            }
        }
        return result.toString();
    }

    /** Without what tells how often an engine was asked: ours asks in another way. */
    static String plain(String text) {
        return text.replaceAll(OddScript.SEEN + "\\d+", "");
    }

    /**
     * One test case.
     *
     * @param report the class of the report that it is in
     * @param result with messages and output
     */
    record Case(String report, String className, String name, String result) {

        private static final String UNREADABLE = "cannot be read: ";

        boolean isUnreadable() {
            return result.startsWith(UNREADABLE);
        }

        Case withoutOutput() {
            return new Case(report, className, name, result.replaceAll(" prints '[^']*'", ""));
        }

        @Override
        public String toString() {
            return className + "#" + name + result + " in the report of " + report;
        }
    }
}
