package io.github.surefirefine.it.result;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A {@code <testcase>} of an XML report. */
public record TestCase(XmlElement element) {

    /** As in the report, which may name a nested class. */
    public String className() {
        return element.attribute("classname");
    }

    /** The name within the class. */
    public String name() {
        return element.attribute("name");
    }

    /** How the test ended: the tag of the element that says so, or {@code passed} if there is none. */
    public String status() {
        return Stream.of("failure", "error", "skipped")
                .filter(tag -> element.children(tag).findAny().isPresent())
                .findFirst()
                .orElse("passed");
    }

    /** What the test printed. */
    public String output() {
        return Stream.of("system-out", "system-err")
                .flatMap(element::children)
                .map(XmlElement::text)
                .collect(Collectors.joining());
    }
}
