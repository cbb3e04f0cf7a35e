package io.github.surefirefine.junit.rules;

import io.github.surefirefine.junit.annotation.Annotations;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Set;

/** What makes a specification of Spock's indivisible, and what belongs to all of its features. */
final class SpockTraits {

    private static final String LANG = "spock.lang.";

    /** These give the features of a specification a common order, or a common reason not to run. */
    private static final Set<String> INDIVISIBLE = Set.of(LANG + "Ignore", LANG + "Isolated", LANG + "Stepwise");

    private static final Set<String> FIXTURES = Set.of("cleanupSpec", "setupSpec");

    /** Of fields and methods. JUnit 4 is used through a module of Spock's. */
    private static final Set<String> OF_ALL_FEATURES =
            Set.of(LANG + "Shared", "org.junit.AfterClass", "org.junit.BeforeClass", "org.junit.ClassRule");

    private static final String EXTENSION = "org.spockframework.runtime.extension.ExtensionAnnotation";

    /** Extensions that concern each feature by itself, or nothing but its report. */
    private static final Set<String> OF_EACH_FEATURE = Set.of(
            LANG + "Execution",
            LANG + "Issue",
            LANG + "Narrative",
            LANG + "Rollup",
            LANG + "See",
            LANG + "Subject",
            LANG + "Tag",
            LANG + "Timeout",
            LANG + "Title",
            LANG + "Unroll");

    private SpockTraits() {}

    /** Whether one fork must run its features, in one go. */
    static boolean isIndivisible(Class<?> specification) {
        for (Class<?> type : Annotations.hierarchy(specification)) {
            if (Annotations.anyNamed(type, INDIVISIBLE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something is done, decided or kept for all features. */
    static boolean hasFixtures(Class<?> specification) {
        for (Class<?> type : Annotations.hierarchy(specification)) {
            if (hasUnknownExtension(type) || hasSharedField(type) || hasFixtureMethod(type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasSharedField(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (Annotations.anyNamed(field, OF_ALL_FEATURES)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasFixtureMethod(Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            boolean isFixture = FIXTURES.contains(method.getName()) && method.getParameterCount() == 0;
            if (isFixture || Annotations.anyNamed(method, OF_ALL_FEATURES)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the element has an extension that may do anything. */
    static boolean hasUnknownExtension(AnnotatedElement element) {
        for (Annotation annotation : Annotations.of(element)) {
            if (!OF_EACH_FEATURE.contains(name(annotation))
                    && Annotations.anyNamed(annotation.annotationType(), Set.of(EXTENSION))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the specification has a tag, which Spock passes on to features only. */
    static boolean isTagged(Class<?> specification, String tag) {
        for (Class<?> type : Annotations.hierarchy(specification)) {
            for (Annotation annotation : Annotations.of(type)) {
                if (names(annotation, tag)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean names(Annotation annotation, String tag) {
        return switch (name(annotation)) {
            case LANG + "Tag" -> Annotations.attribute(annotation, "value").equals(tag);
            case LANG + "Tag$Container" ->
                Annotations.inside(annotation).stream().anyMatch(each -> names(each, tag));
            default -> false;
        };
    }

    private static String name(Annotation annotation) {
        return annotation.annotationType().getName();
    }
}
