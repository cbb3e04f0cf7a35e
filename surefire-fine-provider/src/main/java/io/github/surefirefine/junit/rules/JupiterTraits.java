package io.github.surefirefine.junit.rules;

import io.github.surefirefine.junit.annotation.Annotations;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;

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
        for (Class<?> type : Annotations.hierarchy(testClass)) {
            if (Annotations.anyNamed(type, INDIVISIBLE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether its methods have a common order or instance, so that one may need another. */
    static boolean hasOrderOrInstance(Class<?> testClass) {
        for (Class<?> type : Annotations.hierarchy(testClass)) {
            for (Annotation annotation : Annotations.of(type)) {
                if (ORDERS.contains(name(annotation)) || isInstanceForAll(annotation)) {
                    return true;
                }
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
        for (Annotation annotation : Annotations.of(type)) {
            if (isDecidedForClass(annotation)) {
                return true;
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (Annotations.anyNamed(method, FIXTURES)) {
                return true;
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && Annotations.anyNamed(field, EXTENSIONS)) {
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

    private static String name(Annotation annotation) {
        return annotation.annotationType().getName();
    }
}
