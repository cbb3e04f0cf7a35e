package io.github.surefirefine.junit.rules;

import io.github.surefirefine.junit.annotation.Annotations;
import java.lang.reflect.Method;
import java.util.Set;

/** What each fork that runs a part of a suite has to do. */
final class SuiteTraits {

    private static final String API = "org.junit.platform.suite.api.";

    private static final Set<String> FIXTURES = Set.of(API + "AfterSuite", API + "BeforeSuite");

    private SuiteTraits() {}

    /** Whether something is done once for the suite. */
    static boolean hasFixtures(Class<?> suite) {
        for (Class<?> type : Annotations.hierarchy(suite)) {
            for (Method method : type.getDeclaredMethods()) {
                if (Annotations.any(
                        method,
                        annotation ->
                                FIXTURES.contains(annotation.annotationType().getName()))) {
                    return true;
                }
            }
        }
        return false;
    }
}
