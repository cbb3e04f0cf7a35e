package io.github.surefirefine.junit.rules;

import io.github.surefirefine.junit.annotation.Annotations;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which methods of a TestNG class only run together: those that depend on others, those that others depend on, those
 * with a priority, and those with the same name, which TestNG cannot be asked for one by one.
 */
final class TestNgChain {

    private final List<String> names;
    private final Set<String> chained = new HashSet<>();
    private final List<Annotation> ofClass = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();

    /** What a method says about itself. */
    private record Said(String method, Annotation test) {}

    private TestNgChain(Class<?> testClass, List<String> names) {
        this.names = names;
        for (Class<?> type : Annotations.hierarchy(testClass)) {
            TestNgTraits.tests(type).forEach(ofClass::add);
            for (Method method : type.getDeclaredMethods()) {
                TestNgTraits.tests(method).forEach(test -> said.add(new Said(method.getName(), test)));
            }
        }
    }

    /**
     * Names of these methods.
     *
     * @param names of the test methods of the class, one for each method
     */
    static Set<String> of(Class<?> testClass, List<String> names) {
        return new TestNgChain(testClass, names).find();
    }

    private Set<String> find() {
        Set<String> all = new HashSet<>();
        for (String name : names) {
            if (!all.add(name)) {
                chained.add(name);
            }
        }
        try {
            return areAllFound() ? chained : all;
        } catch (PatternSyntaxException e) {
            return all;
        }
    }

    /** Whether it is known of all methods what they need, and that is in the class. */
    private boolean areAllFound() {
        for (Annotation test : ofClass) {
            if (needsOthers(test)) {
                return false;
            }
        }
        boolean found = true;
        for (Said each : said) {
            if (needsOthers(each.test())
                    || !Annotations.attribute(each.test(), "priority").equals("0")) {
                chained.add(each.method());
            }
            for (String needed : Annotations.texts(each.test(), "dependsOnMethods")) {
                found &= chainMethods(needed);
            }
            for (String needed : Annotations.texts(each.test(), "dependsOnGroups")) {
                found &= chainGroup(Pattern.compile(needed));
            }
        }
        return found;
    }

    private static boolean needsOthers(Annotation test) {
        return !Annotations.texts(test, "dependsOnMethods").isEmpty()
                || !Annotations.texts(test, "dependsOnGroups").isEmpty();
    }

    /** TestNG takes the text for a name or for a pattern, with or without the class. */
    private boolean chainMethods(String needed) {
        Pattern pattern = Pattern.compile("(?:.*\\.)?(?:" + needed + ")");
        boolean found = false;
        for (String name : names) {
            if (pattern.matcher(name).matches() || needed.endsWith("." + name)) {
                chained.add(name);
                found = true;
            }
        }
        return found;
    }

    private boolean chainGroup(Pattern group) {
        if (ofClass.stream().anyMatch(test -> isIn(group, test))) {
            return false;
        }
        boolean found = false;
        for (Said each : said) {
            if (isIn(group, each.test())) {
                chained.add(each.method());
                found = true;
            }
        }
        return found;
    }

    private static boolean isIn(Pattern group, Annotation test) {
        return Annotations.texts(test, "groups").stream()
                .anyMatch(each -> group.matcher(each).matches());
    }
}
