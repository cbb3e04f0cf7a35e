package io.github.surefirefine.plugin.merge;

import io.github.surefirefine.plugin.trace.Ending;
import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.Mark;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.Slice;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The results that a machine has of a suite: by its trace test by test, by its reports class by class. */
public final class Evidence {

    /** These create their tests when they run, and may create none. */
    private static final Pattern MAKES_TESTS = Pattern.compile(".*/\\[test-(factory|template):[^]]*]");

    private static final Pattern VALUE = Pattern.compile("\\[[^:\\]]+:([^]]*)]");

    private final Optional<RunTrace> trace;
    private final Set<String> reported;
    private final NavigableSet<String> ids = new TreeSet<>();
    /** What the ids of their tests contain. */
    private final Set<String> failedClasses = new HashSet<>();

    /**
     * From what a machine has left.
     *
     * @param trace empty if there is none
     * @param reported names of the classes that it has reports of; used only if there is no trace
     */
    public Evidence(Optional<RunTrace> trace, Set<String> reported) {
        this.trace = trace;
        this.reported = Set.copyOf(reported);
        trace.ifPresent(run -> {
            run.tests().map(Slice.Test::id).filter(id -> !id.isEmpty()).forEach(ids::add);
            run.forks().forEach(this::addFailedClasses);
        });
    }

    private void addFailedClasses(ForkTrack track) {
        for (Mark mark : track.marks()) {
            if (mark instanceof Mark.ClassFailure failure) {
                failedClasses.add(":" + failure.className().replaceAll("\\$([^$]+)", "]/[nested-class:$1") + "]");
            }
        }
    }

    /** The trace that it is based on; empty if it is based on reports alone. */
    public Optional<RunTrace> trace() {
        return trace;
    }

    /** Whether the trace has tests, and none of them belongs to that suite. */
    public boolean isOfAnotherSuite(Set<String> units) {
        return !ids.isEmpty() && units.stream().noneMatch(unit -> hasTests(unit) || isIn(unit));
    }

    /** Whether a unit has a result of its own. */
    boolean hasTests(String unit) {
        String next = ids.ceiling(unit + "/");
        return ids.contains(unit) || (next != null && next.startsWith(unit + "/"));
    }

    /** Whether it is known what became of a unit, even if its class failed or was left out. */
    public boolean isSettled(String unit) {
        if (trace.isEmpty()) {
            return isOfClass(unit, reported);
        }
        boolean mayHaveNone = trace.get().ending() == Ending.COMPLETE
                && MAKES_TESTS.matcher(unit).matches();
        return mayHaveNone
                || hasTests(unit)
                || isIn(unit)
                || failedClasses.stream().anyMatch(unit::contains);
    }

    /** Whether the container of a unit has a result as a whole. */
    private boolean isIn(String unit) {
        for (int end = unit.lastIndexOf("/["); end > 0; end = unit.lastIndexOf("/[", end - 1)) {
            if (ids.contains(unit.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfClass(String unit, Set<String> classes) {
        Matcher value = VALUE.matcher(unit);
        while (value.find()) {
            if (classes.contains(value.group(1))) {
                return true;
            }
        }
        return false;
    }
}
