package io.github.surefirefine.junit.rules;

import io.github.surefirefine.junit.annotation.Annotations;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
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
    private static final String PARAMETERIZED = "org.junit.jupiter.params.ParameterizedTest";
    private static final String REPEATED = API + "RepeatedTest";
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
        return (bears(method, PARAMETERIZED) || bears(method, REPEATED))
                && !Annotations.any(method, IndependentInvocations::endsAfterFailures)
                && !Annotations.any(method, annotation -> CONDITIONS_BY_METHOD.contains(name(annotation)))
                && isIndependent(method);
    }

    /**
     * Whether nothing in the class takes part in each invocation and may count them; enclosing classes are not
     * considered.
     */
    static boolean in(Class<?> testClass) {
        return Annotations.hierarchy(testClass).stream().allMatch(IndependentInvocations::declaresNothingElse);
    }

    private static boolean declaresNothingElse(Class<?> type) {
        List<Executable> executables = new ArrayList<>(List.<Constructor<?>>of(type.getDeclaredConstructors()));
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Annotations.any(method, annotation -> LIFECYCLE.contains(name(annotation))))
                .forEach(executables::add);
        return registersOnlyIndependent(type)
                && Arrays.stream(type.getDeclaredFields())
                        .allMatch(field -> registersOnlyIndependent(field) && !JupiterExtensions.isRegistered(field))
                && executables.stream().allMatch(IndependentInvocations::isIndependent);
    }

    private static boolean isIndependent(Executable executable) {
        return registersOnlyIndependent(executable)
                && Arrays.stream(executable.getParameters()).allMatch(IndependentInvocations::isIndependent);
    }

    /** Jupiter tells anyone who asks how many repetitions have failed. */
    private static boolean isIndependent(Parameter parameter) {
        return !parameter.getType().getName().equals(REPETITION_INFO) && registersOnlyIndependent(parameter);
    }

    private static boolean registersOnlyIndependent(AnnotatedElement element) {
        return !JupiterExtensions.anyOf(element, extension -> !IndependentExtensions.contain(extension));
    }

    private static boolean endsAfterFailures(Annotation annotation) {
        return name(annotation).equals(REPEATED)
                && !Set.of("", String.valueOf(Integer.MAX_VALUE))
                        .contains(Annotations.attribute(annotation, "failureThreshold"));
    }

    private static boolean bears(AnnotatedElement element, String annotation) {
        return Annotations.any(element, each -> name(each).equals(annotation));
    }

    private static String name(Annotation annotation) {
        return annotation.annotationType().getName();
    }
}
