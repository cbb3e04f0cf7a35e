package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a unit as people write it.
 *
 * @param className the binary name, also of nested classes
 * @param method without parameters, or what stands for it: the method behind a feature of Spock's, the file and the line
 *     of a scenario, the simple name of a class inside a suite; empty if the unit is a class
 * @param isSelectable whether Surefire's parameter {@code test} can name the unit, and not only its class
 */
public record UnitName(String className, String method, boolean isSelectable) {

    private static final Pattern NESTED = Pattern.compile("/\\[nested-class:([^]]*)]");
    private static final Pattern METHOD =
            Pattern.compile("/\\[(?:chain|method|test|test-template|test-factory):([^(\\]]*)[^]]*]$");

    private static final Pattern FEATURE = Pattern.compile("^\\[engine:spock]/.*/\\[feature:([^]]*)]$");
    private static final Pattern SCENARIO =
            Pattern.compile("/\\[feature:(?:[^]]*(?:%2F|/))?([^]]*)].*/\\[(?:scenario|example):([^]]*)]$");
    private static final Pattern IN_SUITE =
            Pattern.compile("/\\[suite:.*/\\[(?:class|runner|spec):(?:[^]]*\\.)?([^].]*)]$");

    public static UnitName of(TestClass testClass, TestUnit unit) {
        return of(testClass.name(), unit.uniqueId());
    }

    /** The name of what is in a class, or of the class. */
    static UnitName of(String topLevelClass, String uniqueId) {
        StringBuilder className = new StringBuilder(topLevelClass);
        Matcher nested = NESTED.matcher(uniqueId);
        while (nested.find()) {
            className.append('$').append(nested.group(1));
        }
        Matcher method = METHOD.matcher(uniqueId);
        return method.find()
                ? new UnitName(className.toString(), method.group(1), true)
                : new UnitName(className.toString(), piece(uniqueId), false);
    }

    private static String piece(String id) {
        Matcher feature = FEATURE.matcher(id);
        if (feature.find()) {
            return feature.group(1);
        }
        Matcher scenario = SCENARIO.matcher(id);
        if (scenario.find()) {
            return scenario.group(1) + ":" + scenario.group(2);
        }
        Matcher inSuite = IN_SUITE.matcher(id);
        return inSuite.find() ? inSuite.group(1) : "";
    }

    /**
     * Whether a user who writes this text may mean the unit. The package may be left out, and so may the method of a
     * class that is one piece.
     */
    public boolean isMeantBy(String text) {
        String ofClass = text.substring(0, Math.max(0, text.indexOf('#')));
        String ofMethod = text.substring(text.indexOf('#') + 1);
        return (className.equals(ofClass) || className.endsWith("." + ofClass))
                && (method.isEmpty() || method.equals(ofMethod));
    }

    /** As the console prints it. */
    public String text() {
        return method.isEmpty() ? className : className + "." + method;
    }

    /** As Surefire's parameter {@code test} takes it. */
    public String filter() {
        return isSelectable ? className + "#" + method : className;
    }
}
