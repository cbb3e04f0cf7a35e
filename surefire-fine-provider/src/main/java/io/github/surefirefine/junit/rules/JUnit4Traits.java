package io.github.surefirefine.junit.rules;

import io.github.surefirefine.junit.annotation.Annotations;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Set;

/** What makes a JUnit 3 or 4 class indivisible. */
final class JUnit4Traits {

    private static final Set<String> ON_CLASS = Set.of("org.junit.FixMethodOrder", "org.junit.Ignore");

    private static final Set<String> ON_MEMBER =
            Set.of("org.junit.AfterClass", "org.junit.BeforeClass", "org.junit.ClassRule");

    /** Runners that run each method by itself; any other runner may do otherwise. */
    private static final Set<String> PLAIN_RUNNERS = Set.of(
            "class org.junit.runners.BlockJUnit4ClassRunner",
            "class org.junit.runners.JUnit4",
            "class org.junit.internal.runners.JUnit38ClassRunner");

    private JUnit4Traits() {}

    /** Whether something in the class or what it inherits belongs to the class as a whole. */
    static boolean isClassWide(Class<?> testClass) {
        return Annotations.hierarchy(testClass).stream().anyMatch(JUnit4Traits::declaresClassWide);
    }

    private static boolean declaresClassWide(Class<?> type) {
        if (Annotations.any(type, JUnit4Traits::isClassWideOnClass)) {
            return true;
        }
        for (Method method : type.getDeclaredMethods()) {
            boolean isSuite = method.getName().equals("suite") && method.getParameterCount() == 0;
            if (isSuite || Annotations.any(method, annotation -> ON_MEMBER.contains(name(annotation)))) {
                return true;
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (Annotations.any(field, annotation -> ON_MEMBER.contains(name(annotation)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isClassWideOnClass(Annotation annotation) {
        return ON_CLASS.contains(name(annotation))
                || (name(annotation).equals("org.junit.runner.RunWith")
                        && !PLAIN_RUNNERS.contains(Annotations.attribute(annotation, "value")));
    }

    private static String name(Annotation annotation) {
        return annotation.annotationType().getName();
    }
}
