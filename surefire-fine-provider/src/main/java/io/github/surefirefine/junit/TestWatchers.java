package io.github.surefirefine.junit;

import io.github.surefirefine.junit.annotation.Annotations;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Jupiter's extensions that are told of skipped tests. A test that another fork runs is a skipped one to them, so classes
 * with such extensions are not revocable.
 */
final class TestWatchers {

    private static final String API = "org.junit.jupiter.api.extension.";
    private static final String EXTENSION = API + "Extension";
    private static final String WATCHER = API + "TestWatcher";
    private static final String TOLD_OF_SKIPPED = "testDisabled";

    private TestWatchers() {}

    /** Whether the class, or what it inherits, has one. */
    static boolean hearsOfSkippedTests(Class<?> testClass) {
        return Annotations.hierarchy(testClass).stream().anyMatch(TestWatchers::declaresOne);
    }

    /** Whether Jupiter would find one by looking for extensions. */
    static boolean isAutodetected(ClassLoader tests) {
        try {
            return ServiceLoader.load(Class.forName(EXTENSION, false, tests), tests).stream()
                    .anyMatch(provider -> isTold(provider.type()));
        } catch (ClassNotFoundException | ServiceConfigurationError e) {
            // Jupiter will say what is wrong. What cannot be looked at is not taken for harmless.
            return true;
        }
    }

    private static boolean declaresOne(Class<?> type) {
        return Stream.of(Stream.<AnnotatedElement>of(type), methods(type), fields(type))
                        .flatMap(elements -> elements)
                        .anyMatch(element -> Annotations.any(element, TestWatchers::registersOne))
                || fields(type)
                        .anyMatch(field -> Annotations.any(
                                        field, annotation -> name(annotation).equals(API + "RegisterExtension"))
                                && isTold(((Field) field).getType()));
    }

    private static Stream<AnnotatedElement> methods(Class<?> type) {
        return Arrays.<AnnotatedElement>stream(type.getDeclaredMethods());
    }

    private static Stream<AnnotatedElement> fields(Class<?> type) {
        return Arrays.<AnnotatedElement>stream(type.getDeclaredFields());
    }

    private static boolean registersOne(Annotation annotation) {
        return name(annotation).equals(API + "ExtendWith")
                && Arrays.stream(Annotations.classes(annotation, "value")).anyMatch(TestWatchers::isTold);
    }

    /** Whether it is a watcher with a method of its own for that. */
    private static boolean isTold(Class<?> extension) {
        return Annotations.hierarchy(extension).stream()
                        .anyMatch(type -> type.getName().equals(WATCHER))
                && Arrays.stream(extension.getMethods())
                        .filter(method -> method.getName().equals(TOLD_OF_SKIPPED))
                        .map(Method::getDeclaringClass)
                        .anyMatch(declaring -> !declaring.getName().equals(WATCHER));
    }

    private static String name(Annotation annotation) {
        return annotation.annotationType().getName();
    }
}
