package io.github.surefirefine.junit;

import io.github.surefirefine.junit.annotation.Annotations;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks for extensions of Jupiter's by what they do; by name, because the test class path has them in any version. */
final class Extensions {

    private static final String API = "org.junit.jupiter.api.extension.";
    private static final String EXTENSION = API + "Extension";
    private static final String OURS = "io.github.surefirefine.";

    private Extensions() {}

    /** Whether the class, or what it inherits, registers one that the predicate accepts. */
    static boolean anyOf(Class<?> testClass, Predicate<Class<?>> predicate) {
        return Annotations.hierarchy(testClass).stream().anyMatch(type -> declaresOne(type, predicate));
    }

    /** Whether Jupiter would find one by looking for extensions, ours aside. */
    static boolean anyAutodetected(ClassLoader tests, Predicate<Class<?>> predicate) {
        try {
            return ServiceLoader.load(Class.forName(EXTENSION, false, tests), tests).stream()
                    .map(ServiceLoader.Provider::type)
                    .anyMatch(type -> !type.getName().startsWith(OURS) && predicate.test(type));
        } catch (ClassNotFoundException | ServiceConfigurationError e) {
            // Jupiter will say what is wrong. What cannot be looked at is not taken for harmless.
            return true;
        }
    }

    /**
     * Whether an extension has a method of its own for what Jupiter tells it.
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
                        .anyMatch(
                                element -> Annotations.any(element, annotation -> registersOne(annotation, predicate)))
                || fields(type)
                        .anyMatch(field -> Annotations.any(
                                        field, annotation -> name(annotation).equals(API + "RegisterExtension"))
                                && predicate.test(((Field) field).getType()));
    }

    private static Stream<AnnotatedElement> methods(Class<?> type) {
        return Arrays.<AnnotatedElement>stream(type.getDeclaredMethods());
    }

    private static Stream<AnnotatedElement> fields(Class<?> type) {
        return Arrays.<AnnotatedElement>stream(type.getDeclaredFields());
    }

    private static boolean registersOne(Annotation annotation, Predicate<Class<?>> predicate) {
        return name(annotation).equals(API + "ExtendWith")
                && Arrays.stream(Annotations.classes(annotation, "value")).anyMatch(predicate);
    }

    private static String name(Annotation annotation) {
        return annotation.annotationType().getName();
    }
}
