package io.github.surefirefine.it.twin;

import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.result.TestCase;
import io.github.surefirefine.it.result.TestReports;
import io.github.surefirefine.it.result.TestResults;
import io.github.surefirefine.it.result.TestSet;
import io.github.surefirefine.it.result.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a run into facts. */
public final class Facts {

    static final String SUITE = "suite";
    static final String PROPERTY = "property";
    static final String STATUS = "status";
    static final String TOTALS = "totals";

    private static final String THERE = "is there";

    /** Of suites and tests alike: times, and the machine. */
    private static final Set<String> CHANGING_ATTRIBUTES = Set.of("time", "timestamp", "hostname");

    /** System properties that depend on the fork, or on how the two runs are distinguished. */
    private static final Map<String, String> CHANGING_PROPERTIES = Map.of(
            "sun.java.command", "names files of this one run of a fork",
            "surefire.real.class.path", "names the fork's temporary jar",
            "forkCount", "the two runs may have different numbers of forks",
            "provider.version", "switches surefire-fine on in the projects of the integration tests",
            "maven.ext.class.path", "switches surefire-fine on in any project");

    /** The kinds of files that surefire-fine adds. */
    private static final Pattern OWN_FILE = Pattern.compile("(.*/)?fine-[^/]*");

    /** The names of dump files contain the time; it only matters that there is one. */
    private static final Pattern TIME_IN_FILE_NAME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d_-]+(jvmRun\\d+)?");

    /** Tests of two classes may share a name; then the order of the runs is that in which their classes ended. */
    private static final Pattern RUN_NUMBER = Pattern.compile("(?<= Run )\\d+(?=: )");

    private static final Pattern TEST_IN_TEXT = Pattern.compile("(.*?)(?: --)? +Time elapsed:.*");

    private final List<Fact> facts = new ArrayList<>();

    private Facts() {}

    /** Everything that a run said. */
    public static List<Fact> of(MavenResult result) {
        Facts all = new Facts();
        all.add(new Place(Place.BUILD, "", "exit code"), String.valueOf(result.exitCode()));
        all.addConsole(result.results());
        all.addReports(result.reports());
        return all.facts;
    }

    private void add(Place place, String value) {
        facts.add(new Fact(place, Normal.text(value)));
    }

    private void addConsole(List<TestResults> console) {
        for (TestResults results : console) {
            add(new Place(Place.CONSOLE, results.goal(), TOTALS), results.totals());
            results.problems()
                    .forEach(problem -> add(
                            new Place(Place.CONSOLE, results.goal(), problem.head()),
                            RUN_NUMBER.matcher(problem.line()).replaceFirst("n")));
        }
    }

    private void addReports(TestReports reports) {
        reports.files().stream()
                .filter(file -> !OWN_FILE.matcher(file).matches())
                .forEach(file -> add(Place.of(TIME_IN_FILE_NAME.matcher(file).replaceAll("*")), THERE));
        reports.sets().forEach(this::addSet);
        reports.texts().forEach((file, text) -> {
            if (file.endsWith("-output.txt")) {
                text.lines().forEach(line -> add(new Place(file, "", "line"), line));
            } else {
                addText(file, text);
            }
        });
        reports.summaries().forEach((file, summary) -> addElement(file, "summary", "", summary));
    }

    private void addSet(TestSet set) {
        XmlElement suite = set.suite();
        addAttributes(set.file(), SUITE, "", suite);
        suite.children("properties")
                .flatMap(properties -> properties.children("property"))
                .forEach(property -> {
                    String name = property.attribute("name");
                    if (!CHANGING_PROPERTIES.containsKey(name)) {
                        add(new Place(set.file(), PROPERTY, name), property.attribute("value"));
                    }
                });
        set.cases().forEach(test -> addTest(set.file(), test));
        suite.children().stream()
                .filter(child -> !Set.of("properties", "testcase").contains(child.tag()))
                .forEach(child -> addElement(set.file(), SUITE, child.tag(), child));
    }

    private void addTest(String file, TestCase test) {
        String subject = test.className() + "#" + test.name();
        add(new Place(file, subject, ""), THERE);
        add(new Place(file, subject, STATUS), test.status());
        addElement(file, subject, "", test.element());
    }

    /** Everything in an element and its descendants. Among elements of the same kind, the order counts. */
    private void addElement(String file, String subject, String field, XmlElement element) {
        addAttributes(file, subject, field, element);
        if (!element.text().isEmpty()) {
            add(new Place(file, subject, field), element.text());
        }
        Map<String, Integer> counts = new HashMap<>();
        for (XmlElement child : element.children()) {
            int number = counts.merge(child.tag(), 1, Integer::sum);
            String name = child.tag() + (number > 1 ? "[" + number + "]" : "");
            addElement(file, subject, field.isEmpty() ? name : field + "/" + name, child);
        }
    }

    private void addAttributes(String file, String subject, String field, XmlElement element) {
        element.attributes().forEach((name, value) -> {
            if (!CHANGING_ATTRIBUTES.contains(name)) {
                add(new Place(file, subject, field.isEmpty() ? name : field + "@" + name), value);
            }
        });
    }

    /**
     * A head with the counts, then a block for each test (in brief reports, for each that went wrong), in any order.
     */
    private void addText(String file, String text) {
        Place place = new Place(file, "", "head");
        StringBuilder block = new StringBuilder();
        for (String line : text.lines().toList()) {
            Matcher test = TEST_IN_TEXT.matcher(line);
            if (test.matches() && !line.startsWith("Tests run:")) {
                add(place, block.toString().stripTrailing());
                block.setLength(0);
                place = new Place(file, test.group(1), "block");
            }
            block.append(line).append('\n');
        }
        add(place, block.toString().stripTrailing());
    }
}
