package io.github.surefirefine.junit.request;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.maven.surefire.api.testset.TestListResolver;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.discovery.ClassNameFilter;

/**
 * Lets engines find classes that Surefire's directory scan selects, and the classes around them. Since 3.6, Surefire
 * passes its {@code includes} and {@code excludes} to JUnit, because an engine may find more classes than it is asked
 * for, such as nested classes. Not thread-safe.
 */
final class ScannedClasses implements ClassNameFilter {

    private static final String INCLUDES = "junit.includes.scan.list";
    private static final String EXCLUDES = "junit.excludes.scan.list";

    private static final FilterResult INCLUDED = FilterResult.included("included by Surefire");
    private static final FilterResult EXCLUDED = FilterResult.excluded("not included by Surefire");

    private final TestListResolver patterns;
    private final Supplier<List<String>> classNames;
    private @Nullable Set<String> enclosing;

    private ScannedClasses(TestListResolver patterns, Supplier<List<String>> classNames) {
        this.patterns = patterns;
        this.classNames = classNames;
    }

    /**
     * Empty if Surefire relies on its scan.
     *
     * @param properties Surefire's settings for providers
     * @param classNames what the scan has found; called if a class is not wanted by itself
     */
    static Optional<ClassNameFilter> of(Map<String, String> properties, Supplier<List<String>> classNames) {
        String includes = properties.get(INCLUDES);
        String excludes = properties.get(EXCLUDES);
        return includes == null && excludes == null
                ? Optional.empty()
                : Optional.of(new ScannedClasses(new TestListResolver(list(includes), list(excludes)), classNames));
    }

    private static Collection<String> list(@Nullable String patterns) {
        return patterns == null ? List.of() : List.of(patterns);
    }

    @Override
    public FilterResult apply(String className) {
        boolean isWanted = patterns.shouldRun(TestListResolver.toClassFileName(className), null)
                || enclosing().contains(className);
        return isWanted ? INCLUDED : EXCLUDED;
    }

    private Set<String> enclosing() {
        if (enclosing == null) {
            Set<String> all = new HashSet<>();
            for (String name : classNames.get()) {
                for (int end = name.lastIndexOf('$'); end > 0; end = name.lastIndexOf('$', end - 1)) {
                    all.add(name.substring(0, end));
                }
            }
            enclosing = all;
        }
        return enclosing;
    }
}
