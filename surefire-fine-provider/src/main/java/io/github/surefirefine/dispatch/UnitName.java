package io.github.surefirefine.dispatch;

import io.github.surefirefine.model.TestClass;
import io.github.surefirefine.model.TestUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people call a unit.
 *
 * @param className as it is written for Java's class loaders, nested classes included
 * @param method without parameters; empty where the unit is a class
 */
record UnitName(String className, String method) {

    private static final Pattern NESTED = Pattern.compile("/\\[nested-class:([^]]*)]");
    private static final Pattern METHOD =
            Pattern.compile("/\\[(?:method|test|test-template|test-factory):([^(\\]]*)[^]]*]$");

    static UnitName of(TestClass testClass, TestUnit unit) {
        StringBuilder className = new StringBuilder(testClass.name());
        Matcher nested = NESTED.matcher(unit.uniqueId());
        while (nested.find()) {
            className.append('$').append(nested.group(1));
        }
        Matcher method = METHOD.matcher(unit.uniqueId());
        return new UnitName(className.toString(), method.find() ? method.group(1) : "");
    }

    /** As the console has it. */
    String text() {
        return method.isEmpty() ? className : className + "." + method;
    }

    /** As Surefire's parameter {@code test} takes it. */
    String filter() {
        return method.isEmpty() ? className : className + "#" + method;
    }
}
