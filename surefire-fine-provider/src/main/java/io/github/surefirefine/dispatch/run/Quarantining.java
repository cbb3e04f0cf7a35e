package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.model.lease.InvocationId;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.ContainerFailure;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.quarantine.Quarantine;
import io.github.surefirefine.quarantine.QuarantineEntry;
import io.github.surefirefine.quarantine.QuarantineNews;
import io.github.surefirefine.quarantine.QuarantineSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns failures that are allowed into results of their own kind, before anything else hears of them. Everything later
 * treats these as skipped. A fork that dies is no such failure, because Surefire fails the build for it anyway. Not
 * thread-safe.
 */
public final class Quarantining {

    private QuarantineSource source = QuarantineSource.NONE;

    /** Entries that name something in the plan, or may do so. */
    private final Set<QuarantineEntry> found = new HashSet<>();

    /** Entries whose classes are in the plan. */
    private final Set<QuarantineEntry> classFound = new HashSet<>();

    private final Set<QuarantineEntry> failed = new HashSet<>();

    /** With their dates. A class that fails in several forks is there once. */
    private final Set<String> failures = new LinkedHashSet<>();

    /** Takes the tests that may fail; comes before any test. */
    public void begin(QuarantineSource read) {
        source = read;
    }

    private Quarantine quarantine() {
        return source.quarantine();
    }

    private boolean isEmpty() {
        return quarantine().entries().isEmpty();
    }

    /** A fork has found these classes, of all that Surefire selects. */
    public void found(List<TestClass> classes) {
        if (isEmpty()) {
            return;
        }
        for (TestClass testClass : classes) {
            for (TestUnit unit : testClass.units()) {
                UnitName name = UnitName.of(testClass, unit);
                quarantine().entries().stream()
                        .filter(entry -> entry.tests().isAboutClass(name.className()))
                        .forEach(entry -> found(entry, name));
            }
        }
    }

    private void found(QuarantineEntry entry, UnitName name) {
        classFound.add(entry);
        // What is in a class of one piece, or has another name for people, is not known before it runs.
        if (!name.isSelectable()
                || entry.tests().isOfClass()
                || entry.tests().matchesTest(name.className(), name.method(), OptionalInt.empty())) {
            found.add(entry);
        }
    }

    /** Whether a failure of the unit would be allowed. */
    public boolean isAllowedToFail(TestClass testClass, TestUnit unit) {
        UnitName name = UnitName.of(testClass, unit);
        return quarantine()
                .ofTest(name.className(), name.method(), OptionalInt.empty())
                .isPresent();
    }

    /** The result of a test, or of a container in a unit, as it counts. */
    public TestFinished judge(TestClass testClass, TestUnit unit, TestFinished result) {
        if (isEmpty() || !isJudged(result.outcome())) {
            return result;
        }
        return namesOf(testClass, unit, result.entry())
                .flatMap(name -> name.entryIn(quarantine()).stream())
                .findFirst()
                .map(entry -> allowed(entry, result))
                .orElse(result);
    }

    /** The failure of a container above units, as it counts. */
    public ContainerFailure judge(TestClass testClass, ContainerFailure failure) {
        if (isEmpty() || !isJudged(failure.error().outcome())) {
            return failure;
        }
        return ofContainer(testClass.name(), failure.containerId())
                .entryIn(quarantine())
                .map(entry -> new ContainerFailure(
                        failure.setId(), failure.containerId(), failure.phase(), allowed(entry, failure.error())))
                .orElse(failure);
    }

    private static boolean isJudged(Outcome outcome) {
        return outcome == Outcome.FAILED || outcome == Outcome.ERROR;
    }

    private TestFinished allowed(QuarantineEntry entry, TestFinished result) {
        Entry failure = result.entry();
        failed.add(entry);
        failures.add(failure.qualifiedName() + " (until " + entry.until() + ", " + entry.ticket() + ")");
        return new TestFinished(Outcome.QUARANTINED, failure.withMessage(entry.text() + ": " + cause(failure)));
    }

    private static String cause(Entry failure) {
        String message = failure.message();
        if (message != null && !message.isBlank()) {
            return message;
        }
        FailureText text = failure.failure();
        return text == null
                ? "failed"
                : text.trace().lines().findFirst().orElse("failed").strip();
    }

    /** All names that a user may have for what has ended. */
    private static Stream<Name> namesOf(TestClass testClass, TestUnit unit, Entry entry) {
        String containerId = entry.containerId();
        if (containerId != null) {
            return Stream.of(ofContainer(testClass.name(), containerId));
        }
        List<Name> names = new ArrayList<>();
        String id = entry.uniqueId() == null ? unit.uniqueId() : entry.uniqueId();
        Optional<InvocationId> invocation = InvocationId.of(id);
        OptionalInt number =
                invocation.isPresent() ? OptionalInt.of(invocation.get().number()) : OptionalInt.empty();
        names.add(Name.of(
                UnitName.of(
                        testClass.name(), invocation.map(InvocationId::method).orElse(id)),
                number));
        names.add(Name.of(UnitName.of(testClass, unit), number));
        String told = entry.name();
        if (told == null) {
            names.add(new Name(entry.source(), "", number));
        } else {
            names.add(new Name(entry.source(), told, number));
            names.add(new Name(entry.source(), withoutParameters(told), number));
        }
        return names.stream();
    }

    private static Name ofContainer(String className, String containerId) {
        return Name.of(UnitName.of(className, containerId), OptionalInt.empty());
    }

    private static String withoutParameters(String name) {
        int end = 0;
        while (end < name.length() && "({[".indexOf(name.charAt(end)) < 0) {
            end++;
        }
        return name.substring(0, end).strip();
    }

    /** What has to be said once the plan is known. */
    public List<String> newsOfPlan() {
        QuarantineNews news = new QuarantineNews(quarantine());
        List<QuarantineEntry> unknown = new ArrayList<>();
        for (QuarantineEntry entry : quarantine().entries()) {
            if (isUnknown(entry)) {
                unknown.add(entry);
            }
        }
        return told(List.of(news.ended(), news.ending(), news.unknown(unknown)));
    }

    private boolean isUnknown(QuarantineEntry entry) {
        return classFound.contains(entry) ? source.isWholeSuite() && !found.contains(entry) : source.isMissing(entry);
    }

    /** What has to be said when all tests have run. */
    public List<String> newsOfRun() {
        List<QuarantineEntry> passing = new ArrayList<>(source.passing());
        passing.removeAll(failed);
        return told(List.of(
                QuarantineNews.failed(List.copyOf(failures)),
                new QuarantineNews(quarantine()).passing(passing, source.passingRuns())));
    }

    /** What there is of these. */
    private static List<String> told(List<Optional<String>> news) {
        List<String> told = new ArrayList<>();
        for (Optional<String> each : news) {
            if (each.isPresent()) {
                told.add(each.get());
            }
        }
        return told;
    }

    /** A class with a test, or the class alone if the method is empty. */
    private record Name(String className, String method, OptionalInt invocation) {

        static Name of(UnitName name, OptionalInt invocation) {
            return new Name(name.className(), name.method(), invocation);
        }

        Optional<QuarantineEntry> entryIn(Quarantine quarantine) {
            return method.isEmpty() ? quarantine.ofClass(className) : quarantine.ofTest(className, method, invocation);
        }
    }
}
