package io.github.surefirefine.model.result;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Surefire's report says of a test or a test set, as plain data that can be sent from one JVM to another. The
 * fields are those of Surefire's {@code ReportEntry}.
 *
 * @param uniqueId JUnit's unique id of a test; absent if the entry stands for something else. Surefire counts entries
 *     that have neither an id of their own nor another name, such as the fixtures of two nested classes, as one
 * @param containerId JUnit's unique id of a class, template or factory; absent if the entry stands for a test
 * @param source name of the reporting class
 * @param sourceText phrased name of the class
 * @param declaringClass the class that the test is written in, if it is known; Surefire 3.6 names it in the reports
 * @param name name of the test, absent for a set
 * @param nameText phrased name of the test
 * @param elapsedMillis how long it took, absent if it never ran
 * @param message failure message or reason for skipping
 * @param failure absent unless something was thrown
 */
public record Entry(
        @Nullable String uniqueId,
        @Nullable String containerId,
        String source,
        @Nullable String sourceText,
        @Nullable String declaringClass,
        @Nullable String name,
        @Nullable String nameText,
        @Nullable Integer elapsedMillis,
        @Nullable String message,
        @Nullable FailureText failure) {

    public Entry {
        Objects.requireNonNull(source);
    }

    /** A test that has its own id. */
    public static Entry ofTest(String uniqueId, String source, @Nullable String name) {
        return new Entry(uniqueId, null, source, null, null, name, null, null, null, null);
    }

    /** A class, template or factory. */
    public static Entry ofContainer(String containerId, String source) {
        return new Entry(null, containerId, source, null, null, null, null, null, null, null);
    }

    /** A test set of which only the name is known. */
    public static Entry ofSet(String source) {
        return named(source, null);
    }

    /** Something that has no id in JUnit. */
    public static Entry named(String source, @Nullable String name) {
        return new Entry(null, null, source, null, null, name, null, null, null, null);
    }

    /** A copy with another elapsed time. */
    public Entry withElapsedMillis(@Nullable Integer millis) {
        return new Entry(
                uniqueId, containerId, source, sourceText, declaringClass, name, nameText, millis, message, failure);
    }

    /** A copy with another phrased name of the class. */
    public Entry withSourceText(@Nullable String text) {
        return new Entry(
                uniqueId, containerId, source, text, declaringClass, name, nameText, elapsedMillis, message, failure);
    }

    /** A copy with another declaring class. */
    public Entry withDeclaringClass(@Nullable String className) {
        return new Entry(
                uniqueId, containerId, source, sourceText, className, name, nameText, elapsedMillis, message, failure);
    }

    /** A copy with another phrased name. */
    public Entry withNameText(@Nullable String text) {
        return new Entry(
                uniqueId, containerId, source, sourceText, declaringClass, name, text, elapsedMillis, message, failure);
    }

    /** A copy with another message. */
    public Entry withMessage(@Nullable String text) {
        return new Entry(
                uniqueId,
                containerId,
                source,
                sourceText,
                declaringClass,
                name,
                nameText,
                elapsedMillis,
                text,
                failure);
    }

    /** A copy that uses the other's texts if they are equal: both together take less memory. */
    public Entry sharing(Entry other) {
        return new Entry(
                shared(uniqueId, other.uniqueId),
                shared(containerId, other.containerId),
                source.equals(other.source) ? other.source : source,
                shared(sourceText, other.sourceText),
                shared(declaringClass, other.declaringClass),
                shared(name, other.name),
                shared(nameText, other.nameText),
                elapsedMillis,
                message,
                failure);
    }

    private static @Nullable String shared(@Nullable String text, @Nullable String other) {
        return Objects.equals(text, other) ? other : text;
    }

    /** A copy with another name. */
    public Entry withName(String newName) {
        return new Entry(
                uniqueId,
                containerId,
                source,
                sourceText,
                declaringClass,
                newName,
                nameText,
                elapsedMillis,
                message,
                failure);
    }

    /** A copy that failed. */
    public Entry withFailure(FailureText text) {
        return new Entry(
                uniqueId,
                containerId,
                source,
                sourceText,
                declaringClass,
                name,
                nameText,
                millis(),
                text.message(),
                text);
    }

    /** The class that the test is written in, or else the reporting class. */
    public String owner() {
        return declaringClass == null ? source : declaringClass;
    }

    /** Class and test as one name that can be searched for. */
    public String qualifiedName() {
        return name == null ? owner() : owner() + "." + name;
    }

    /** Class and test without the package. */
    public String shortName() {
        return qualifiedName().substring(owner().lastIndexOf('.') + 1);
    }

    /** Milliseconds; 0 if it never ran. */
    public int millis() {
        return elapsedMillis == null ? 0 : elapsedMillis;
    }
}
