package io.github.surefirefine.junit.names;

import io.github.surefirefine.junit.annotation.Annotations;
import io.github.surefirefine.platform.ReportDialect;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * The names that Surefire's own JUnit Platform provider gives to tests and containers, derived from what JUnit knows of
 * them and of what runs around them. Thread-safe.
 */
final class PlatformLabels {

    private static final Pattern INDEX = Pattern.compile("^\\[.+]$");
    private static final Pattern INDEX_AT_END = Pattern.compile("^.*\\[\\d+]$");

    private final TestPlan plan;
    private final ReportDialect dialect;
    private final Map<String, TestIdentifier> running = new ConcurrentHashMap<>();
    private final Map<String, Names> known = new ConcurrentHashMap<>();

    PlatformLabels(TestPlan plan, ReportDialect dialect) {
        this.plan = plan;
        this.dialect = dialect;
    }

    void started(TestIdentifier identifier) {
        running.put(identifier.getUniqueId(), identifier);
    }

    void finished(TestIdentifier identifier) {
        running.remove(identifier.getUniqueId());
        known.remove(identifier.getUniqueId());
    }

    /** The names of what is running are needed at its start, at its end, and for what is inside it. */
    Names of(TestIdentifier identifier) {
        Names names = known.get(identifier.getUniqueId());
        if (names == null) {
            names = newNames(identifier);
            if (running.containsKey(identifier.getUniqueId())) {
                known.put(identifier.getUniqueId(), names);
            }
        }
        return names;
    }

    private Names newNames(TestIdentifier identifier) {
        if (identifier.getSource().orElse(null) instanceof MethodSource method) {
            return methodNames(identifier, method);
        }
        if (identifier.getSource().orElse(null) instanceof ClassSource source) {
            return classNames(identifier, source.getClassName());
        }
        String display = identifier.getDisplayName();
        String parent = plan.getParent(identifier).orElse(identifier).getDisplayName();
        return new Names(
                topLevelClass(identifier).orElse(parent), parent, null, display, display, classText(identifier));
    }

    private Names methodNames(TestIdentifier identifier, MethodSource method) {
        Names owner = runningClass(identifier);
        String legacyName = identifier.getLegacyReportingName();
        String plainName = method.getMethodName();
        String name = isParameterized(identifier, method)
                ? withInvocations(legacyName, identifier)
                : withInvocations(plainName, identifier);
        String phrased = phrased(identifier);
        boolean isPhrased = !phrased.equals(legacyName) || !legacyName.startsWith(plainName + "(");
        return new Names(
                topLevelClass(identifier).orElse(owner == null ? method.getClassName() : owner.source()),
                owner == null || owner.sourceText() == null ? method.getClassName() : owner.sourceText(),
                method.getClassName(),
                name,
                isPhrased ? phrased : name,
                classText(identifier));
    }

    /** The display name, after those of the methods that it is an invocation of. */
    private String phrased(TestIdentifier identifier) {
        String display = identifier.getDisplayName();
        List<String> methods = new ArrayList<>();
        for (TestIdentifier parent : runningParents(identifier)) {
            if (parent.getSource().orElse(null) instanceof MethodSource) {
                methods.add(parent.getDisplayName());
            }
        }
        String parents = String.join(" ", methods);
        String separator = parents.isBlank() || display.startsWith("[") ? "" : " ";
        return parents + separator + display;
    }

    /** Names of tests in a class template contain the index of the class's invocation before that of the test's. */
    private String withInvocations(String name, TestIdentifier identifier) {
        String ofClass = invocations(identifier, "class-template-invocation");
        String ofTest = invocations(identifier, "test-template-invocation");
        if (dialect != ReportDialect.ONE_SET_PER_TOP_CLASS || ofClass.isEmpty() || name.endsWith(ofClass + ofTest)) {
            return name;
        }
        return name.endsWith(ofTest)
                ? name.substring(0, name.length() - ofTest.length()) + ofClass + ofTest
                : name + ofClass;
    }

    private static String invocations(TestIdentifier identifier, String segmentType) {
        if (!identifier.getUniqueId().contains(segmentType)) {
            return "";
        }
        StringBuilder invocations = new StringBuilder();
        for (UniqueId.Segment segment : identifier.getUniqueIdObject().getSegments()) {
            if (segment.getType().equals(segmentType)) {
                String value = segment.getValue();
                invocations
                        .append('[')
                        .append(value, value.startsWith("#") ? 1 : 0, value.length())
                        .append(']');
            }
        }
        return invocations.toString();
    }

    private boolean isParameterized(TestIdentifier identifier, MethodSource method) {
        String types = method.getMethodParameterTypes();
        return (types != null && !types.isBlank())
                || isInIndexed(identifier)
                || (dialect != ReportDialect.NESTED_APART
                        && INDEX_AT_END
                                .matcher(identifier.getLegacyReportingName())
                                .matches())
                || (dialect == ReportDialect.ONE_SET_PER_TOP_CLASS
                        && !invocations(identifier, "class-template-invocation").isEmpty());
    }

    private boolean isInIndexed(TestIdentifier identifier) {
        for (TestIdentifier parent : runningParents(identifier)) {
            if (parent.getSource().isEmpty()
                    && INDEX.matcher(parent.getLegacyReportingName()).matches()) {
                return true;
            }
        }
        return false;
    }

    private Names classNames(TestIdentifier identifier, String className) {
        if (!dialect.keepsNestedApart()) {
            boolean isNamedTest = identifier.isTest() && dialect == ReportDialect.ONE_SET_PER_TOP_CLASS;
            return new Names(
                    topLevelClass(identifier).orElse(className),
                    displayNameAnnotation(identifier).orElse(className),
                    className,
                    isNamedTest ? identifier.getLegacyReportingName() : null,
                    isNamedTest ? identifier.getDisplayName() : null,
                    classText(identifier));
        }
        List<String> displays = new ArrayList<>(runningParents(identifier).stream()
                .filter(PlatformLabels::isClass)
                .map(TestIdentifier::getDisplayName)
                .toList());
        Collections.reverse(displays);
        displays.add(identifier.getDisplayName());
        String display = String.join(" ", displays);
        String simpleName = className.substring(className.lastIndexOf('.') + 1);
        String text = display.replace(' ', '$').equals(simpleName) ? className : display;
        return new Names(className, text, className, null, null, null);
    }

    /** The class under whose name the test is reported; empty if every class is reported under its own name. */
    private Optional<String> topLevelClass(TestIdentifier identifier) {
        if (dialect.keepsNestedApart()) {
            return Optional.empty();
        }
        return top(identifier).getSource().orElse(null) instanceof ClassSource source
                ? Optional.of(source.getClassName())
                : Optional.empty();
    }

    /** The highest container of a test or container that has a report of its own. */
    TestIdentifier top(TestIdentifier identifier) {
        TestIdentifier top = identifier;
        Optional<TestIdentifier> parent = plan.getParent(top);
        while (parent.isPresent() && parent.get().getParentIdObject().isPresent() && !endsAtNestedEngine(top, parent)) {
            top = parent.get();
            parent = plan.getParent(top);
        }
        return top;
    }

    /** Inside a suite there is an engine again; the classes below it are reported as themselves. */
    private boolean endsAtNestedEngine(TestIdentifier top, Optional<TestIdentifier> parent) {
        if (dialect != ReportDialect.ONE_SET_PER_TOP_CLASS || !isClass(top)) {
            return false;
        }
        String id = parent.isPresent() ? parent.get().getUniqueId() : "";
        return id.startsWith("[engine:", id.lastIndexOf('['));
    }

    /** The name of the class that declares a test, if the user gave it one or JUnit has one for reports. */
    private @Nullable String classText(TestIdentifier identifier) {
        if (dialect.keepsNestedApart() || !identifier.isTest()) {
            return null;
        }
        TestIdentifier container = identifier;
        Optional<TestIdentifier> parent = plan.getParent(container);
        while (parent.isPresent() && !(container.isContainer() && isClass(container))) {
            container = parent.get();
            parent = plan.getParent(container);
        }
        return displayNameAnnotation(container).orElse(container.getLegacyReportingName());
    }

    private List<TestIdentifier> runningParents(TestIdentifier identifier) {
        List<TestIdentifier> parents = new ArrayList<>();
        Optional<TestIdentifier> parent = parent(identifier);
        while (parent.isPresent()) {
            parents.add(parent.get());
            parent = parent(parent.get());
        }
        return parents;
    }

    private Optional<TestIdentifier> parent(TestIdentifier identifier) {
        Optional<UniqueId> id = identifier.getParentIdObject();
        return id.isPresent() ? Optional.ofNullable(running.get(id.get().toString())) : Optional.empty();
    }

    private @Nullable Names runningClass(TestIdentifier identifier) {
        for (TestIdentifier parent : runningParents(identifier)) {
            if (isClass(parent)) {
                return of(parent);
            }
        }
        return null;
    }

    static boolean isClass(TestIdentifier identifier) {
        return identifier.getSource().orElse(null) instanceof ClassSource;
    }

    private static Optional<String> displayNameAnnotation(TestIdentifier identifier) {
        if (!(identifier.getSource().orElse(null) instanceof ClassSource source)) {
            return Optional.empty();
        }
        try {
            for (Annotation annotation : source.getJavaClass().getAnnotations()) {
                if (annotation.annotationType().getName().equals("org.junit.jupiter.api.DisplayName")) {
                    return Optional.of(Annotations.attribute(annotation, "value"));
                }
            }
            return Optional.empty();
        } catch (JUnitException | LinkageError e) {
            // The engine has named a class that cannot be loaded.
            return Optional.empty();
        }
    }

    /**
     * The names of one test or container.
     *
     * @param source the class under whose name it is reported
     * @param sourceText that class as the user phrases it
     * @param name null for the class itself
     * @param nameText the name as the user phrases it
     * @param classText the class that declares a test, as the user phrases it
     */
    record Names(
            String source,
            @Nullable String sourceText,
            @Nullable String declaringClass,
            @Nullable String name,
            @Nullable String nameText,
            @Nullable String classText) {}
}
