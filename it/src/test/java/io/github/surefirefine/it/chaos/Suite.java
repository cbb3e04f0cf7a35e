package io.github.surefirefine.it.chaos;

import io.github.surefirefine.it.result.TestCase;
import io.github.surefirefine.it.result.TestReports;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tests of a project, as stock Surefire reports them. */
final class Suite {

    private final Map<String, SuiteClass> classes = new LinkedHashMap<>();

    /**
     * A top-level class.
     *
     * @param pieces tests that run one after the other in one fork, by the name of what they have in common: a method,
     *     or the whole class
     */
    record SuiteClass(String name, Map<String, List<String>> pieces) {

        List<String> tests() {
            return pieces.values().stream().flatMap(List::stream).toList();
        }

        boolean hasFixtures() {
            return name.matches("demo\\.(Fixture|Nesting).*");
        }

        private boolean isOnePiece() {
            return name.matches("demo\\.(Together|Locked|Isolated).*");
        }

        private void add(String test) {
            // demo.X.m(int)[2] is a part of demo.X.m(int)
            String piece = isOnePiece() ? name : test.replaceFirst("\\[\\d+]$", "");
            pieces.computeIfAbsent(piece, key -> new ArrayList<>()).add(test);
        }
    }

    /** The tests in the order of the reports. */
    static Suite of(TestReports reports) {
        return of(reports.cases().stream().map(Suite::nameOf));
    }

    /** The tests with these names. */
    static Suite of(Stream<String> tests) {
        Suite suite = new Suite();
        tests.forEach(test -> suite.classes
                .computeIfAbsent(classOf(test), name -> new SuiteClass(name, new LinkedHashMap<>()))
                .add(test));
        return suite;
    }

    /** The name that surefire-fine prints. */
    static String nameOf(TestCase test) {
        return test.name().isEmpty() ? test.className() : test.className() + "." + test.name();
    }

    /** {@code demo.X$Y.m} gives {@code demo.X}. */
    private static String classOf(String test) {
        return test.substring(0, test.lastIndexOf('.')).replaceFirst("\\$.*", "");
    }

    Collection<SuiteClass> classes() {
        return classes.values();
    }

    List<String> tests() {
        return classes.values().stream().flatMap(each -> each.tests().stream()).toList();
    }
}
