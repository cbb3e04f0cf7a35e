package io.github.surefirefine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.surefire.api.util.RunOrderCalculator;
import org.apache.maven.surefire.api.util.TestsToRun;

/** The user's run order, as Surefire itself calculates it. */
final class OrderedClasses {

    private final ClassLoader tests;
    private final RunOrderCalculator calculator;

    OrderedClasses(ClassLoader tests, RunOrderCalculator calculator) {
        this.tests = tests;
        this.calculator = calculator;
    }

    /** The given classes; those that cannot be loaded come last, where JUnit reports what is wrong with them. */
    List<String> order(List<String> names) {
        Set<Class<?>> loaded = new LinkedHashSet<>();
        List<String> others = new ArrayList<>();
        for (String name : names) {
            try {
                loaded.add(Class.forName(name, false, tests));
            } catch (ClassNotFoundException | LinkageError e) {
                others.add(name);
            }
        }
        List<String> ordered = new ArrayList<>();
        calculator.orderTestClasses(new TestsToRun(loaded)).forEach(each -> ordered.add(each.getName()));
        ordered.addAll(others);
        return ordered;
    }
}
