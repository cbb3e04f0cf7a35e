package io.github.surefirefine.store;

import io.github.surefirefine.history.History;
import io.github.surefirefine.history.PastReports;
import io.github.surefirefine.trouble.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Begins a history with the reports that Surefire has written in an earlier run. */
final class ReportImport {

    private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000);

    private final Path module;
    private final String glob;
    private final String pattern;

    private final PastReports reports = new PastReports();
    private int unreadable;
    private @Nullable String example;

    /**
     * Prepares an import.
     *
     * @param glob of files, relative to the module's folder if it is not absolute
     */
    ReportImport(Path module, String glob) {
        this.module = module;
        this.glob = glob;
        this.pattern = Globs.withSlashes(glob, module);
    }

    /** A history, and what was wrong with some of the reports. */
    record Result(History history, Optional<String> warning) {}

    Result read() {
        List<Path> files;
        try {
            files = files();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            return new Result(
                    History.EMPTY,
                    Optional.of(problem("cannot be searched: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""))));
        }
        if (files.isEmpty()) {
            return new Result(
                    History.EMPTY,
                    Optional.of(problem("match nothing in " + module
                            + "; name the XML files, as in -Dfine.history.import='**/TEST-*.xml'")));
        }
        files.forEach(this::read);
        return new Result(
                reports.toHistory(),
                unreadable == 0
                        ? Optional.empty()
                        : Optional.of(problem(
                                "include " + unreadable + " that are not Surefire reports, such as " + example)));
    }

    private String problem(String what) {
        return Trouble.IMPORT.tell("fine: the reports " + glob + " of fine.history.import " + what + ".");
    }

    private List<Path> files() throws IOException {
        PathMatcher matcher = Globs.matcher(pattern, module);
        boolean isAbsolute = module.getFileSystem().getPath(fixedPart()).isAbsolute();
        Path from = module.resolve(fixedPart());
        if (!Files.exists(from)) {
            return List.of();
        }
        try (Stream<Path> walked = Files.walk(from)) {
            return walked.filter(path -> matcher.matches(isAbsolute ? path : module.relativize(path)))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /** The folders before the first one whose name is not fixed. */
    private String fixedPart() {
        int wild = 0;
        while (wild < pattern.length() && "*?[{\\".indexOf(pattern.charAt(wild)) < 0) {
            wild++;
        }
        return pattern.substring(0, wild == pattern.length() ? wild : pattern.lastIndexOf('/', wild) + 1);
    }

    private void read(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            XMLInputFactory factory = XMLInputFactory.newInstance();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            read(factory.createXMLStreamReader(stream));
        } catch (IOException | XMLStreamException | NumberFormatException e) {
            unreadable++;
            example = file + " ("
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ")";
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        String className = "";
        String testName = "";
        long nanos = 0;
        boolean failed = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "testsuite" -> reports.addSuite(attribute(xml, "name"), nanos(xml));
                    case "testcase" -> {
                        className = attribute(xml, "classname");
                        testName = attribute(xml, "name");
                        nanos = nanos(xml);
                        failed = false;
                    }
                    case "failure", "error" -> failed = true;
                    default -> {
                        // Output, properties, and what later versions may add.
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("testcase")) {
                reports.addTest(className, testName, nanos, failed);
            }
        }
    }

    private static String attribute(XMLStreamReader xml, String name) throws XMLStreamException {
        String value = xml.getAttributeValue(null, name);
        if (value == null) {
            throw new XMLStreamException("there is no attribute " + name + " in " + xml.getLocalName());
        }
        return value;
    }

    /** Surefire writes seconds, from some version on with a comma between thousands. */
    private static long nanos(XMLStreamReader xml) throws XMLStreamException {
        return new BigDecimal(attribute(xml, "time").replace(",", ""))
                .multiply(NANOS_PER_SECOND)
                .longValue();
    }
}
