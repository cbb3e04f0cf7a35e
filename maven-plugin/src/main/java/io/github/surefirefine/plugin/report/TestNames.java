package io.github.surefirefine.plugin.report;

import io.github.surefirefine.plugin.report.part.Markup;
import io.github.surefirefine.plugin.report.part.TestLinks;
import io.github.surefirefine.plugin.trace.Slice;

/** Names of tests and classes: what distinguishes them comes first. */
final class TestNames {

    private TestNames() {}

    /** A test, as a link if the site has its report. */
    static String link(TestLinks links, Slice.Test test) {
        Markup name = new Markup();
        links.of(test)
                .ifPresentOrElse(
                        page -> name.open("a", "href", page).raw(of(test)).close(), () -> name.raw(of(test)));
        return name.toString();
    }

    static String of(Slice.Test test) {
        return of(test.className(), test.name());
    }

    /** The name of a test, after that of its class. */
    static String of(String className, String name) {
        return name.isEmpty()
                ? ofClass(className)
                : new Markup()
                        .element("span", simple(className), "class", "fine-class", "title", className)
                        .single("wbr")
                        .element("span", "." + name, "class", "fine-method")
                        .toString();
    }

    static String ofClass(String className) {
        int end = className.lastIndexOf('.') + 1;
        return new Markup()
                .element("span", className.substring(end), "class", "fine-method", "title", className)
                .element("small", end == 0 ? "" : " " + className.substring(0, end - 1), "class", "fine-package")
                .toString();
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
