package io.github.surefirefine.junit.rules;

import io.github.surefirefine.junit.annotation.Annotations;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Set;
import java.util.stream.Stream;

/** What makes a TestNG class indivisible, whatever its owner says. */
final class TestNgTraits {

    private static final String API = "org.testng.annotations.";
    private static final String TEST = API + "Test";

    /** A factory makes several instances; fixtures of a group run before its first and after its last method. */
    private static final Set<String> INDIVISIBLE = Set.of(API + "Factory", API + "BeforeGroups", API + "AfterGroups");

    private TestNgTraits() {}

    /** Whether TestNG cannot be asked for some of its methods, or kept from beginning them. */
    static boolean isIndivisible(Class<?> testClass) {
        for (Class<?> type : Annotations.hierarchy(testClass)) {
            if (isIndivisible((AnnotatedElement) type)
                    || Stream.of(type.getDeclaredConstructors()).anyMatch(TestNgTraits::isIndivisible)
                    || Stream.of(type.getDeclaredMethods()).anyMatch(TestNgTraits::isIndivisible)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIndivisible(AnnotatedElement element) {
        for (Annotation annotation : Annotations.of(element)) {
            if (INDIVISIBLE.contains(annotation.annotationType().getName()) || runsInThreads(annotation)) {
                return true;
            }
        }
        return false;
    }

    /** Then TestNG does not look at the number of invocations. */
    private static boolean runsInThreads(Annotation annotation) {
        return isTest(annotation)
                && !(Annotations.attribute(annotation, "threadPoolSize").equals("0")
                        && Annotations.attribute(annotation, "invocationTimeOut")
                                .equals("0"));
    }

    /** What TestNG knows of a method, or of all methods of a class. */
    static Stream<Annotation> tests(AnnotatedElement element) {
        return Stream.of(element.getDeclaredAnnotations()).filter(TestNgTraits::isTest);
    }

    private static boolean isTest(Annotation annotation) {
        return annotation.annotationType().getName().equals(TEST);
    }
}
