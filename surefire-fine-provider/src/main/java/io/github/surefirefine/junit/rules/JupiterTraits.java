package io.github.surefirefine.junit.rules;

import io.github.surefirefine.junit.annotation.Annotations;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;

/** What makes a Jupiter class indivisible, and what each fork that runs a part of it has to do. */
final class JupiterTraits {

    private static final String API = "org.junit.jupiter.api.";

    /** These give the methods of a class a common order, instance or multiplicity. */
    private static final Set<String> TOGETHER = Set.of(
            API + "ClassTemplate",
            API + "Disabled",
            API + "TestClassOrder",
            API + "TestMethodOrder",
            "org.junit.jupiter.params.ParameterizedClass");

    private static final Set<String> FIXTURES = Set.of(API + "AfterAll", API + "BeforeAll");

    private static final Set<String> EXTENSIONS = Set.of(
            API + "extension.ExtendWith",
            API + "extension.Extensions",
            API + "extension.RegisterExtension",
            API + "io.TempDir");

    private JupiterTraits() {}

    /** Whether one fork must run its methods, in one go. */
    static boolean staysTogether(Class<?> testClass) {
        for (Class<?> type : Annotations.hierarchy(testClass)) {
            if (Annotations.any(type, JupiterTraits::keepsTogether)) {
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

    private static boolean keepsTogether(Annotation annotation) {
        return TOGETHER.contains(name(annotation))
                || (name(annotation).equals(API + "TestInstance")
                        && Annotations.attribute(annotation, "value").equals("PER_CLASS"));
    }

    private static boolean bears(AnnotatedElement element, Set<String> annotations) {
        return Annotations.any(element, annotation -> annotations.contains(name(annotation)));
    }

    private static String name(Annotation annotation) {
        return annotation.annotationType().getName();
    }
}
