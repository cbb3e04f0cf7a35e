package io.github.surefirefine.junit.rules;

import io.github.surefirefine.junit.annotation.Annotations;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.function.Predicate;

/** What makes a Jupiter class indivisible, and what each fork that runs a part of it has to do. */
final class JupiterTraits {

    private static final String API = "org.junit.jupiter.api.";

    /** With these, the methods of a class are known only while it runs, or do not run at all. */
    private static final Set<String> INDIVISIBLE =
            Set.of(API + "ClassTemplate", API + "Disabled", "org.junit.jupiter.params.ParameterizedClass");

    private static final Set<String> ORDERS = Set.of(API + "TestClassOrder", API + "TestMethodOrder");

    private static final Set<String> FIXTURES = Set.of(API + "AfterAll", API + "BeforeAll");

    private static final Set<String> EXTENSIONS = Set.of(
            API + "extension.ExtendWith",
            API + "extension.Extensions",
            API + "extension.RegisterExtension",
            API + "io.TempDir");

    private JupiterTraits() {}

    /** Whether its methods cannot be told apart before it runs. */
    static boolean isIndivisible(Class<?> testClass) {
        return bears(testClass, annotation -> INDIVISIBLE.contains(name(annotation)));
    }

    /** Whether its methods have a common order or instance, so that one may need another. */
    static boolean hasOrderOrInstance(Class<?> testClass) {
        return bears(testClass, annotation -> ORDERS.contains(name(annotation)) || isInstanceForAll(annotation));
    }

    private static boolean bears(Class<?> testClass, Predicate<Annotation> wanted) {
        for (Class<?> type : Annotations.hierarchy(testClass)) {
            if (Annotations.any(type, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something in the class or what it inherits is done, or decided, once for the class. */
    static boolean hasFixtures(Class<?> testClass) {
        for (Class<?> type : Annotations.hierarchy(testClass)) {
            if (declaresFixtures(type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean declaresFixtures(Class<?> type) {
        if (Annotations.any(type, JupiterTraits::isDecidedForClass)) {
            return true;
        }
        for (Method method : type.getDeclaredMethods()) {
            if (bears(method, FIXTURES)) {
                return true;
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && bears(field, EXTENSIONS)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDecidedForClass(Annotation annotation) {
        return EXTENSIONS.contains(name(annotation)) || name(annotation).startsWith(API + "condition.");
    }

    private static boolean isInstanceForAll(Annotation annotation) {
        return name(annotation).equals(API + "TestInstance")
                && Annotations.attribute(annotation, "value").equals("PER_CLASS");
    }

    private static boolean bears(AnnotatedElement element, Set<String> annotations) {
        return Annotations.any(element, annotation -> annotations.contains(name(annotation)));
    }

    private static String name(Annotation annotation) {
        return annotation.annotationType().getName();
    }
}
