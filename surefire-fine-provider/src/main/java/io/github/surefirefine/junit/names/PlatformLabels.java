package io.github.surefirefine.junit.names;

import io.github.surefirefine.junit.annotation.Annotations;
import io.github.surefirefine.platform.ReportDialect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        String parent =
                plan.getParent(identifier).map(TestIdentifier::getDisplayName).orElse(display);
        return new Names(
                topLevelClass(identifier).orElse(parent), parent, null, display, display, classText(identifier));
    }

    private Names methodNames(TestIdentifier identifier, MethodSource method) {
        Optional<Names> owner = runningParents(identifier).stream()
                .filter(PlatformLabels::isClass)
                .findFirst()
                .map(this::of);
        String legacyName = identifier.getLegacyReportingName();
        String plainName = method.getMethodName();
        String name = isParameterized(identifier, method)
                ? withInvocations(legacyName, identifier)
                : withInvocations(plainName, identifier);
        String phrased = phrased(identifier);
        boolean isPhrased = !phrased.equals(legacyName) || !legacyName.startsWith(plainName + "(");
        return new Names(
                topLevelClass(identifier).or(() -> owner.map(Names::source)).orElse(method.getClassName()),
                owner.map(Names::sourceText).orElse(method.getClassName()),
                method.getClassName(),
                name,
                isPhrased ? phrased : name,
                classText(identifier));
    }

    /** The display name, after those of the methods that it is an invocation of. */
    private String phrased(TestIdentifier identifier) {
        String display = identifier.getDisplayName();
        String parents = runningParents(identifier).stream()
                .filter(parent -> parent.getSource().orElse(null) instanceof MethodSource)
                .map(TestIdentifier::getDisplayName)
                .collect(Collectors.joining(" "));
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
        return UniqueId.parse(identifier.getUniqueId()).getSegments().stream()
                .filter(segment -> segment.getType().equals(segmentType))
                .map(segment -> "[" + segment.getValue().replaceFirst("^#", "") + "]")
                .collect(Collectors.joining());
    }

    private boolean isParameterized(TestIdentifier identifier, MethodSource method) {
        String types = method.getMethodParameterTypes();
        return (types != null && !types.isBlank())
                || runningParents(identifier).stream()
                        .filter(parent -> parent.getSource().isEmpty())
                        .anyMatch(parent ->
                                INDEX.matcher(parent.getLegacyReportingName()).matches())
                || (dialect != ReportDialect.NESTED_APART
                        && INDEX_AT_END
                                .matcher(identifier.getLegacyReportingName())
                                .matches())
                || (dialect == ReportDialect.ONE_SET_PER_TOP_CLASS
                        && !invocations(identifier, "class-template-invocation").isEmpty());
    }

    private Names classNames(TestIdentifier identifier, String className) {
        if (dialect != ReportDialect.NESTED_APART) {
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
        if (dialect == ReportDialect.NESTED_APART) {
            return Optional.empty();
        }
        return top(identifier)
                .getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getClassName());
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
        String id = parent.map(TestIdentifier::getUniqueId).orElse("");
        return id.startsWith("[engine:", id.lastIndexOf('['));
    }

    /** The name of the class that declares a test, if the user gave it one or JUnit has one for reports. */
    private @Nullable String classText(TestIdentifier identifier) {
        if (dialect == ReportDialect.NESTED_APART || !identifier.isTest()) {
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
        return identifier.getParentIdObject().map(id -> running.get(id.toString()));
    }

    static boolean isClass(TestIdentifier identifier) {
        return identifier.getSource().orElse(null) instanceof ClassSource;
    }

    private static Optional<String> displayNameAnnotation(TestIdentifier identifier) {
        if (!(identifier.getSource().orElse(null) instanceof ClassSource source)) {
            return Optional.empty();
        }
        try {
            return Arrays.stream(source.getJavaClass().getAnnotations())
                    .filter(annotation ->
                            annotation.annotationType().getName().equals("org.junit.jupiter.api.DisplayName"))
                    .map(annotation -> Annotations.attribute(annotation, "value"))
                    .findFirst();
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
