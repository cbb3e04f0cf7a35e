package io.github.surefirefine.junit;

import io.github.surefirefine.junit.annotation.Annotations;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;

/** What makes a Jupiter class indivisible. */
final class JupiterTraits {

    private static final String API = "org.junit.jupiter.api.";

    private static final Set<String> ON_CLASS = Set.of(
            API + "ClassTemplate",
            API + "Disabled",
            API + "TestClassOrder",
            API + "TestMethodOrder",
            API + "extension.ExtendWith",
            API + "extension.Extensions",
            API + "parallel.Isolated",
            API + "parallel.ResourceLock",
            API + "parallel.ResourceLocks",
            "org.junit.jupiter.params.ParameterizedClass");

    private static final Set<String> ON_METHOD =
            Set.of(API + "AfterAll", API + "BeforeAll", API + "parallel.ResourceLock", API + "parallel.ResourceLocks");

    private static final Set<String> ON_STATIC_FIELD = Set.of(
            API + "extension.ExtendWith",
            API + "extension.Extensions",
            API + "extension.RegisterExtension",
            API + "io.TempDir");

    private JupiterTraits() {}

    /** Whether something in the class or what it inherits belongs to the class as a whole. */
    static boolean isClassWide(Class<?> testClass) {
        return Annotations.hierarchy(testClass).stream().anyMatch(JupiterTraits::declaresClassWide);
    }

    private static boolean declaresClassWide(Class<?> type) {
        if (Annotations.any(type, JupiterTraits::isClassWideOnClass)) {
            return true;
        }
        for (Method method : type.getDeclaredMethods()) {
            if (Annotations.any(method, annotation -> ON_METHOD.contains(name(annotation)))) {
                return true;
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())
                    && Annotations.any(field, annotation -> ON_STATIC_FIELD.contains(name(annotation)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isClassWideOnClass(Annotation annotation) {
        String name = name(annotation);
        return ON_CLASS.contains(name)
                || name.startsWith(API + "condition.")
                || (name.equals(API + "TestInstance")
                        && Annotations.attribute(annotation, "value").equals("PER_CLASS"));
    }

    private static String name(Annotation annotation) {
        return annotation.annotationType().getName();
    }
}
