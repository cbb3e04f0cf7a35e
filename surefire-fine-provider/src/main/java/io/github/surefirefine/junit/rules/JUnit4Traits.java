package io.github.surefirefine.junit.rules;

import io.github.surefirefine.junit.annotation.Annotations;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.Stream;

/** What makes a JUnit 3 or 4 class indivisible, and what each fork that runs a part of it has to do. */
final class JUnit4Traits {

    private static final Set<String> IGNORED = Set.of("org.junit.Ignore");

    private static final Set<String> ORDERS = Set.of("org.junit.FixMethodOrder", "org.junit.runner.OrderWith");

    private static final Set<String> FIXTURES =
            Set.of("org.junit.AfterClass", "org.junit.BeforeClass", "org.junit.ClassRule");

    private static final Set<String> FIXTURES_OF_A_SET = Set.of(
            "org.junit.runners.Parameterized$AfterParam",
            "org.junit.runners.Parameterized$BeforeParam",
            "org.junit.runners.Parameterized$UseParametersRunnerFactory");

    /** Runners that run each method by itself; any other runner may do otherwise. */
    private static final Set<String> PLAIN_RUNNERS = Set.of(
            "class org.junit.runners.BlockJUnit4ClassRunner",
            "class org.junit.runners.JUnit4",
            "class org.junit.internal.runners.JUnit38ClassRunner");

    private JUnit4Traits() {}

    /** Whether its methods do not run, or are known to nobody but the class. */
    static boolean isIndivisible(Class<?> testClass) {
        for (Class<?> type : Annotations.hierarchy(testClass)) {
            if (bears(type, IGNORED) || isSuite(type)) {
                return true;
            }
        }
        return false;
    }

    /** Whether its methods have an order, so that one may need another. */
    static boolean hasOrder(Class<?> testClass) {
        for (Class<?> type : Annotations.hierarchy(testClass)) {
            if (bears(type, ORDERS)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSuite(Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals("suite") && method.getParameterCount() == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether something in the class or what it inherits is done, or may be done, once for the class. */
    static boolean hasFixtures(Class<?> testClass) {
        return hasMember(testClass, FIXTURES) || hasRunner(testClass);
    }

    /** Whether something is done, or may be done, once for each set of parameters. */
    static boolean hasFixturesOfASet(Class<?> testClass) {
        return hasMember(testClass, FIXTURES_OF_A_SET);
    }

    private static boolean hasRunner(Class<?> testClass) {
        for (Class<?> type : Annotations.hierarchy(testClass)) {
            for (Annotation annotation : Annotations.of(type)) {
                if (isRunner(annotation)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isRunner(Annotation annotation) {
        return name(annotation).equals("org.junit.runner.RunWith")
                && !PLAIN_RUNNERS.contains(Annotations.attribute(annotation, "value"));
    }

    private static boolean hasMember(Class<?> testClass, Set<String> annotations) {
        for (Class<?> type : Annotations.hierarchy(testClass)) {
            if (bears(type, annotations)
                    || Stream.of(type.getDeclaredMethods()).anyMatch(each -> bears(each, annotations))
                    || Stream.of(type.getDeclaredFields()).anyMatch(each -> bears(each, annotations))) {
                return true;
            }
        }
        return false;
    }

    private static boolean bears(AnnotatedElement element, Set<String> annotations) {
        return Annotations.anyNamed(element, annotations);
    }

    private static String name(Annotation annotation) {
        return annotation.annotationType().getName();
    }
}
