package io.github.surefirefine.junit.rules;

import io.github.surefirefine.junit.annotation.Annotations;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which invocations of a test template are known to be independent of each other. Each invocation of Jupiter's own
 * templates has an instance of its own, and nothing in Jupiter counts them. But an extension may count: it may retry,
 * disable the rest after a failure, or number what it hands out. So invocations count as independent only if all
 * participating extensions do.
 */
final class IndependentInvocations {

    private static final String API = "org.junit.jupiter.api.";
    private static final String REPEATED = API + "RepeatedTest";
    private static final Set<String> TEMPLATES = Set.of("org.junit.jupiter.params.ParameterizedTest", REPEATED);
    private static final String REPETITION_INFO = API + "RepetitionInfo";

    /** These call a method of the user's before each invocation. */
    private static final Set<String> CONDITIONS_BY_METHOD =
            Set.of(API + "condition.DisabledIf", API + "condition.EnabledIf");

    private static final Set<String> LIFECYCLE =
            Set.of(API + "AfterAll", API + "AfterEach", API + "BeforeAll", API + "BeforeEach");

    private IndependentInvocations() {}

    /**
     * Whether the method is a template of Jupiter's own whose invocations are not counted, as far as the method shows.
     */
    static boolean of(Method method) {
        return Annotations.anyNamed(method, TEMPLATES)
                && !endsAfterFailures(method)
                && !Annotations.anyNamed(method, CONDITIONS_BY_METHOD)
                && isIndependent(method);
    }

    /**
     * Whether nothing in the class takes part in each invocation and may count them; enclosing classes are not
     * considered.
     */
    static boolean in(Class<?> testClass) {
        for (Class<?> type : Annotations.hierarchy(testClass)) {
            if (!declaresNothingElse(type)) {
                return false;
            }
        }
        return true;
    }

    private static boolean declaresNothingElse(Class<?> type) {
        List<Executable> executables = new ArrayList<>(List.<Constructor<?>>of(type.getDeclaredConstructors()));
        for (Method method : type.getDeclaredMethods()) {
            if (Annotations.anyNamed(method, LIFECYCLE)) {
                executables.add(method);
            }
        }
        return registersOnlyIndependent(type) && areHarmless(type.getDeclaredFields()) && areIndependent(executables);
    }

    private static boolean areHarmless(Field[] fields) {
        for (Field field : fields) {
            if (!registersOnlyIndependent(field) || JupiterExtensions.isRegistered(field)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areIndependent(List<Executable> executables) {
        for (Executable executable : executables) {
            if (!isIndependent(executable)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIndependent(Executable executable) {
        if (!registersOnlyIndependent(executable)) {
            return false;
        }
        for (Parameter parameter : executable.getParameters()) {
            if (!isIndependent(parameter)) {
                return false;
            }
        }
        return true;
    }

    /** Jupiter tells anyone who asks how many repetitions have failed. */
    private static boolean isIndependent(Parameter parameter) {
        return !parameter.getType().getName().equals(REPETITION_INFO) && registersOnlyIndependent(parameter);
    }

    private static boolean registersOnlyIndependent(AnnotatedElement element) {
        for (Class<?> extension : JupiterExtensions.of(element)) {
            if (!IndependentExtensions.contain(extension)) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsAfterFailures(Method method) {
        for (Annotation annotation : Annotations.of(method)) {
            if (annotation.annotationType().getName().equals(REPEATED)
                    && !Set.of("", String.valueOf(Integer.MAX_VALUE))
                            .contains(Annotations.attribute(annotation, "failureThreshold"))) {
                return true;
            }
        }
        return false;
    }
}
