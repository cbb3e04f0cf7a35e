package io.github.surefirefine.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.maven.surefire.api.testset.TestListResolver;

/**
 * What Surefire asks its provider for.
 *
 * @param classNames the classes that Surefire's directory scan found, in the order that the user wants; used by the
 *     fork that makes the plan
 * @param testListResolver the user's selection of tests, {@code -Dtest}
 * @param providerProperties Surefire's settings for providers
 * @param namesTestNg whether Surefire has found TestNG among the artifacts of the tests; the user can hide it by {@code
 *     testNGArtifactName}
 * @param reportDialect how Surefire's own provider of this version names things
 */
public record SurefireRequest(
        Supplier<List<String>> classNames,
        TestListResolver testListResolver,
        Map<String, String> providerProperties,
        boolean namesTestNg,
        ReportDialect reportDialect) {

    /** A copy with another dialect. */
    SurefireRequest withReportDialect(ReportDialect dialect) {
        return new SurefireRequest(classNames, testListResolver, providerProperties, namesTestNg, dialect);
    }

    /** A copy with one more of Surefire's settings for providers. */
    SurefireRequest withProviderProperty(String name, String value) {
        Map<String, String> more = new HashMap<>(providerProperties);
        more.put(name, value);
        return new SurefireRequest(classNames, testListResolver, more, namesTestNg, reportDialect);
    }
}
