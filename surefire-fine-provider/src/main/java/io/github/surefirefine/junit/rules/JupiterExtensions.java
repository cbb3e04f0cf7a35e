package io.github.surefirefine.junit.rules;

import io.github.surefirefine.junit.annotation.Annotations;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.platform.engine.ConfigurationParameters;

/**
 * Looks for extensions of Jupiter's by what they do. It uses names, because the test class path has them in any
 * version.
 */
final class JupiterExtensions {

    private static final String API = "org.junit.jupiter.api.extension.";
    private static final String EXTENSION = API + "Extension";

    private JupiterExtensions() {}

    /** Whether the class, or what it inherits, registers one that the predicate accepts. */
    static boolean anyIn(Class<?> testClass, Predicate<Class<?>> predicate) {
        return Annotations.hierarchy(testClass).stream().anyMatch(type -> declaresOne(type, predicate));
    }

    /** Whether the element itself names one that the predicate accepts. */
    static boolean anyOf(AnnotatedElement element, Predicate<Class<?>> predicate) {
        for (Class<?> extension : of(element)) {
            if (predicate.test(extension)) {
                return true;
            }
        }
        return false;
    }

    /** Those that the element itself names. */
    static List<Class<?>> of(AnnotatedElement element) {
        List<Class<?>> extensions = new ArrayList<>();
        for (Annotation annotation : Annotations.of(element)) {
            if (annotation.annotationType().getName().equals(API + "ExtendWith")) {
                extensions.addAll(List.of(Annotations.classes(annotation, "value")));
            }
        }
        return extensions;
    }

    /** Whether the field holds an extension, of whatever type. */
    static boolean isRegistered(Field field) {
        return Annotations.anyNamed(field, Set.of(API + "RegisterExtension"));
    }

    /** Whether the user enables automatic detection of extensions. */
    static boolean areLookedFor(ConfigurationParameters parameters) {
        return parameters
                .getBoolean("junit.jupiter.extensions.autodetection.enabled")
                .orElse(false);
    }

    /** Whether Jupiter would detect one automatically. */
    static boolean anyAutodetected(ClassLoader tests, Predicate<Class<?>> predicate) {
        try {
            return ServiceLoader.load(Class.forName(EXTENSION, false, tests), tests).stream()
                    .map(ServiceLoader.Provider::type)
                    .anyMatch(predicate);
        } catch (ClassNotFoundException | ServiceConfigurationError e) {
            // Jupiter will report what is wrong. What cannot be inspected is not taken for harmless.
            return true;
        }
    }

    /**
     * Whether an extension overrides a method of one of Jupiter's callbacks.
     *
     * @param callback simple name of Jupiter's interface
     * @param name of the method
     */
    static boolean hears(Class<?> extension, String callback, String name) {
        return Annotations.hierarchy(extension).stream()
                        .anyMatch(type -> type.getName().equals(API + callback))
                && Arrays.stream(extension.getMethods())
                        .filter(method -> method.getName().equals(name))
                        .map(Method::getDeclaringClass)
                        .anyMatch(declaring -> !declaring.getName().equals(API + callback));
    }

    private static boolean declaresOne(Class<?> type, Predicate<Class<?>> predicate) {
        return Stream.of(Stream.<AnnotatedElement>of(type), methods(type), fields(type))
                        .flatMap(elements -> elements)
                        .anyMatch(element -> anyOf(element, predicate))
                || Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field -> isRegistered(field) && mayHold(field.getType(), predicate));
    }

    /** What a field holds may be of another type than declared, unless that type is final. */
    private static boolean mayHold(Class<?> declared, Predicate<Class<?>> predicate) {
        return !Modifier.isFinal(declared.getModifiers()) || predicate.test(declared);
    }

    private static Stream<AnnotatedElement> methods(Class<?> type) {
        return Arrays.<AnnotatedElement>stream(type.getDeclaredMethods());
    }

    private static Stream<AnnotatedElement> fields(Class<?> type) {
        return Arrays.<AnnotatedElement>stream(type.getDeclaredFields());
    }
}
