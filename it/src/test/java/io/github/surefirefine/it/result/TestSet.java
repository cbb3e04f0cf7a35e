package io.github.surefirefine.it.result;

import java.util.List;

/**
 * A {@code TEST-*.xml}: the report on one class.
 *
 * @param file where it is, from the project's folder
 */
public record TestSet(String file, XmlElement suite) {

    /** The tests in it, in the order of the report. */
    public List<TestCase> cases() {
        return suite.children("testcase").map(TestCase::new).toList();
    }
}
