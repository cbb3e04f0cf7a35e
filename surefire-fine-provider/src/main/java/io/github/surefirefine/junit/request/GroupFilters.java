package io.github.surefirefine.junit.request;

import io.github.surefirefine.junit.annotation.Annotations;
import io.github.surefirefine.platform.ReportDialect;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.commons.PreconditionViolationException;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TagFilter;

/**
 * The meaning of Surefire's {@code groups} and {@code excludedGroups}. For the JUnit Platform, they are tags. Since
 * 3.6.0, they may also be simple names of JUnit 4's categories, and TestNG interprets them itself. Up to 3.5, if all
 * tests are of JUnit 4, they are an expression of category names.
 */
final class GroupFilters {

    private static final String VINTAGE = "junit-vintage";
    private static final String TESTNG = "testng";
    private static final String CATEGORY = "org.junit.experimental.categories.Category";

    /** Set if the user has named no engine for JUnit 4 and has one nevertheless. */
    private static final String JUNIT_4_ENGINE_ADDED = "junit.vintage.engine.detected";

    /** Set if TestNG is on the test class path. */
    private static final String TESTNG_VERSION = "testng.version";

    private final Map<String, String> properties;
    private final List<String> included;
    private final List<String> excluded;

    private GroupFilters(Map<String, String> properties, List<String> included, List<String> excluded) {
        this.properties = properties;
        this.included = included;
        this.excluded = excluded;
    }

    /**
     * Creates one filter for each setting.
     *
     * @param properties Surefire's settings for providers
     * @param included the user's groups, empty for all
     * @param excluded the groups that the user does not want
     * @throws PreconditionViolationException if a group is not a tag expression
     */
    static List<PostDiscoveryFilter> of(
            ReportDialect surefire, Map<String, String> properties, List<String> included, List<String> excluded) {
        if (surefire.addsEngines()) {
            return new GroupFilters(properties, included, excluded).ofEachEngine();
        }
        List<PostDiscoveryFilter> filters = new ArrayList<>();
        if (!included.isEmpty()) {
            filters.add(
                    surefire == ReportDialect.JUNIT4_PROVIDER
                            ? categories(CategoryExpression.parse(String.join(",", included)))
                            : TagFilter.includeTags(included));
        }
        if (!excluded.isEmpty()) {
            filters.add(
                    surefire == ReportDialect.JUNIT4_PROVIDER
                            ? categories(CategoryExpression.parse(String.join(",", excluded))
                                    .negate())
                            : TagFilter.excludeTags(excluded));
        }
        return filters;
    }

    /** The engine for JUnit 4 makes a tag of each category, and of its supertypes. */
    private static PostDiscoveryFilter categories(Predicate<Collection<String>> expression) {
        return test -> FilterResult.includedIf(
                expression.test(test.getTags().stream().map(TestTag::getName).toList()));
    }

    private List<PostDiscoveryFilter> ofEachEngine() {
        if (included.isEmpty() && excluded.isEmpty()) {
            return List.of();
        }
        Optional<PostDiscoveryFilter> withTags = ofTags(included, TagFilter::includeTags);
        Optional<PostDiscoveryFilter> withoutTags = ofTags(excluded, TagFilter::excludeTags);
        List<PostDiscoveryFilter> filters = new ArrayList<>();
        if (Boolean.parseBoolean(properties.get(JUNIT_4_ENGINE_ADDED))) {
            if (!included.isEmpty()) {
                filters.add(byEngine(test -> hasCategory(test, included), withTags));
            }
            if (!excluded.isEmpty()) {
                filters.add(byEngine(test -> !hasCategory(test, excluded), withoutTags));
            }
        } else {
            withTags.ifPresent(filters::add);
            withoutTags.ifPresent(filters::add);
            if (!excluded.isEmpty()) {
                filters.add(byEngine(test -> !hasCategory(test, excluded), Optional.empty()));
            }
        }
        return filters.stream().map(GroupFilters::exceptTestNg).toList();
    }

    private Optional<PostDiscoveryFilter> ofTags(
            List<String> groups, Function<List<String>, PostDiscoveryFilter> filter) {
        List<String> expressions = properties.containsKey(TESTNG_VERSION)
                ? groups.stream().filter(GroupFilters::isTagExpression).toList()
                : groups;
        return expressions.isEmpty() ? Optional.empty() : Optional.of(filter.apply(expressions));
    }

    /** TestNG's groups may be regular expressions; those are for TestNG only. */
    private static boolean isTagExpression(String group) {
        try {
            TagFilter.includeTags(group);
            return true;
        } catch (JUnitException e) {
            return false;
        }
    }

    private static PostDiscoveryFilter byEngine(
            Predicate<TestDescriptor> junit4, Optional<PostDiscoveryFilter> otherEngines) {
        return test -> isOf(VINTAGE, test)
                ? FilterResult.includedIf(junit4.test(test))
                : otherEngines
                        .map(filter -> filter.apply(test))
                        .orElseGet(() -> FilterResult.included("no tags asked for"));
    }

    private static PostDiscoveryFilter exceptTestNg(PostDiscoveryFilter filter) {
        return test -> isOf(TESTNG, test) ? FilterResult.included("TestNG knows its groups") : filter.apply(test);
    }

    private static boolean isOf(String engine, TestDescriptor test) {
        return test.getUniqueId().getEngineId().filter(engine::equals).isPresent();
    }

    private static boolean hasCategory(TestDescriptor test, List<String> names) {
        return annotated(test)
                .flatMap(GroupFilters::categories)
                .anyMatch(category -> names.contains(category.getName()) || names.contains(category.getSimpleName()));
    }

    /** The method and the class, if they can be loaded. */
    private static Stream<AnnotatedElement> annotated(TestDescriptor test) {
        TestSource source = test.getSource().orElse(null);
        try {
            if (source instanceof MethodSource method) {
                return Stream.of(method.getJavaMethod(), method.getJavaClass());
            }
            return source instanceof ClassSource type ? Stream.of(type.getJavaClass()) : Stream.empty();
        } catch (PreconditionViolationException e) {
            return Stream.empty();
        }
    }

    private static Stream<Class<?>> categories(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .filter(annotation -> annotation.annotationType().getName().equals(CATEGORY))
                .flatMap(annotation -> Arrays.stream(Annotations.classes(annotation, "value")));
    }
}
