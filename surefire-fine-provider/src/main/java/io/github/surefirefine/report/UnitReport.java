package io.github.surefirefine.report;

import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.SetCompleted;
import io.github.surefirefine.model.result.ReportEvent.SetStarting;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One unit with the events that wait to be passed on. */
final class UnitReport {

    private final TestUnit unit;
    private final SetReport set;
    private final EventLog waiting;
    private final List<Entry> openSets = new ArrayList<>();

    private @Nullable Entry running;
    private @Nullable Entry lastSet;

    /** The set that was opened last because a result was in none. */
    private @Nullable Entry opened;

    private boolean finished;
    private boolean counted;

    UnitReport(TestUnit unit, SetReport set, EventLog waiting) {
        this.waiting = waiting;
        this.unit = unit;
        this.set = set;
    }

    SetReport set() {
        return set;
    }

    TestUnit unit() {
        return unit;
    }

    /** Whether it is a whole class of which no test is running. */
    boolean isOutsideOfTests() {
        return isWholeClass() && running == null;
    }

    boolean isWholeClass() {
        return unit.set() == TestSet.NONE;
    }

    boolean isFinished() {
        return finished;
    }

    void add(ReportEvent event) {
        openSetFor(event);
        waiting.add(sharingTexts(event));
        if (event instanceof TestStarting starting) {
            running = starting.entry();
        } else if (event instanceof TestFinished) {
            running = null;
        } else if (event instanceof SetStarting starting) {
            openSets.add(starting.entry());
        } else if (event instanceof SetCompleted completed && !openSets.isEmpty()) {
            lastSet = completed.entry();
            openSets.remove(openSets.size() - 1);
        }
        set.hold(this);
    }

    /**
     * What is reported to Surefire outside a set is in no report, or in that of another class. So if the unit opens its
     * sets itself and is in none, one is opened: the last one once more, if there was one.
     */
    private void openSetFor(ReportEvent event) {
        if (set.isInNoSet() && event instanceof TestStarting starting) {
            openSetOf(starting.entry().source());
        } else if (set.isInNoSet() && event instanceof TestFinished finished) {
            openSetOf(finished.entry().source());
        }
    }

    private void openSetOf(String source) {
        Entry before = opened;
        boolean isOfAnother = before != null && !before.source().equals(source);
        if (before != null && isOfAnother && openSets.equals(List.of(before))) {
            add(new SetCompleted(before));
        }
        if (openSets.isEmpty()) {
            Entry last = lastSet;
            Entry next = last == null || (isOfAnother && last.equals(before)) ? Entry.ofSet(source) : last;
            opened = next;
            add(new SetStarting(next));
        }
    }

    /** The start and the end of a test have much in common, and a class may have to keep very many of them. */
    private ReportEvent sharingTexts(ReportEvent event) {
        return event instanceof TestFinished finished
                        && running != null
                        && finished.entry().containerId() == null
                ? new TestFinished(finished.outcome(), finished.entry().sharing(running))
                : event;
    }

    /**
     * Nothing more comes from it. What was opened and not closed is closed: Surefire forgets a set that does not end.
     */
    void finish() {
        if (!finished) {
            while (!openSets.isEmpty()) {
                add(new SetCompleted(openSets.get(openSets.size() - 1)));
            }
            finished = true;
            set.unitFinished();
        }
        set.hold(this);
    }

    /** Another machine reports the unit: forgets what is known of it. */
    void drop() {
        waiting.forget();
        openSets.clear();
        running = null;
        finish();
    }

    /** Whether the unit has finished and its set knows; what it reports afterwards delays no others. */
    boolean isCounted() {
        return counted;
    }

    void count() {
        counted = true;
        waiting.trim();
    }

    /** What was not passed on. */
    EventLog waiting() {
        return waiting;
    }

    void moveTo(EventLog out) {
        out.move(waiting);
    }

    TestFinished lose(String className, Outcome outcome, FailureText failure, int elapsedMillis) {
        Entry test = running == null ? entryOfUnit(className) : running;
        TestFinished error = new TestFinished(
                outcome,
                test.withElapsedMillis(running == null ? 0 : elapsedMillis)
                        .withFailure(new FailureText(
                                failure.message(),
                                failure.trace(),
                                failure.trimmedTrace(),
                                test.shortName() + " » " + failure.summary())));
        add(error);
        finish();
        return error;
    }

    /**
     * The class has its own name; a part of it has the name of its method, as long as no test has reported its name.
     */
    private Entry entryOfUnit(String className) {
        String name = isWholeClass() ? null : lastSegment();
        return Entry.ofTest(unit.uniqueId(), className, name);
    }

    /** {@code [engine:e]/[class:C]/[method:m()]} gives {@code m()}. */
    private String lastSegment() {
        String id = unit.uniqueId();
        return id.substring(id.lastIndexOf(':') + 1, id.endsWith("]") ? id.length() - 1 : id.length());
    }
}
