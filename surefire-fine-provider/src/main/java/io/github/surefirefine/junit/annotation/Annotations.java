package io.github.surefirefine.junit.annotation;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for annotations by name, because the test class path has them in any version or not at all. */
public final class Annotations {

    private Annotations() {}

    /** What an element has, itself or through its annotations; of each type, the first one. */
    public static Iterable<Annotation> of(AnnotatedElement element) {
        Map<Class<?>, Annotation> all = new LinkedHashMap<>();
        collect(element, all);
        return all.values();
    }

    private static void collect(AnnotatedElement element, Map<Class<?>, Annotation> all) {
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            Class<?> type = annotation.annotationType();
            if (!type.getName().startsWith("java.lang.annotation.") && all.putIfAbsent(type, annotation) == null) {
                collect(type, all);
            }
        }
    }

    /** Whether an element has, itself or through its annotations, one with one of these names. */
    public static boolean anyNamed(AnnotatedElement element, Set<String> names) {
        for (Annotation annotation : of(element)) {
            if (names.contains(annotation.annotationType().getName())) {
                return true;
            }
        }
        return false;
    }

    /** A class with its superclasses and all their interfaces. */
    public static List<Class<?>> hierarchy(Class<?> type) {
        List<Class<?>> all = new ArrayList<>();
        collect(type, all);
        return all;
    }

    private static void collect(Class<?> type, List<Class<?>> all) {
        if (type != Object.class && !all.contains(type)) {
            all.add(type);
            if (type.getSuperclass() != null) {
                collect(type.getSuperclass(), all);
            }
            for (Class<?> each : type.getInterfaces()) {
                collect(each, all);
            }
        }
    }

    /** The value of an annotation's attribute as text. */
    public static String attribute(Annotation annotation, String name) {
        try {
            return String.valueOf(annotation.annotationType().getMethod(name).invoke(annotation));
        } catch (ReflectiveOperationException e) {
            return "";
        }
    }

    /** Those that a repeated annotation stands for. */
    public static List<Annotation> inside(Annotation container) {
        try {
            return List.of(
                    (Annotation[]) container.annotationType().getMethod("value").invoke(container));
        } catch (ReflectiveOperationException e) {
            return List.of();
        }
    }

    /** The value of an annotation's attribute that is a list of texts. */
    public static List<String> texts(Annotation annotation, String name) {
        try {
            return List.of(
                    (String[]) annotation.annotationType().getMethod(name).invoke(annotation));
        } catch (ReflectiveOperationException e) {
            return List.of();
        }
    }

    /** The value of an annotation's attribute that names classes. */
    public static Class<?>[] classes(Annotation annotation, String name) {
        try {
            return (Class<?>[]) annotation.annotationType().getMethod(name).invoke(annotation);
        } catch (ReflectiveOperationException e) {
            return new Class<?>[0];
        }
    }
}
