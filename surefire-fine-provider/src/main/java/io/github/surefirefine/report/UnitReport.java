package io.github.surefirefine.report;

import io.github.surefirefine.model.Entry;
import io.github.surefirefine.model.FailureText;
import io.github.surefirefine.model.Outcome;
import io.github.surefirefine.model.ReportEvent;
import io.github.surefirefine.model.ReportEvent.SetCompleted;
import io.github.surefirefine.model.ReportEvent.SetStarting;
import io.github.surefirefine.model.ReportEvent.TestFinished;
import io.github.surefirefine.model.ReportEvent.TestStarting;
import io.github.surefirefine.model.TestSet;
import io.github.surefirefine.model.TestUnit;
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
    private boolean openedSet;
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

    boolean isWholeClass() {
        return unit.set() == TestSet.NONE;
    }

    boolean hasOpenedNoSet() {
        return !openedSet;
    }

    boolean isFinished() {
        return finished;
    }

    void add(ReportEvent event) {
        waiting.add(sharingTexts(event));
        if (event instanceof TestStarting starting) {
            running = starting.entry();
        } else if (event instanceof TestFinished) {
            running = null;
        } else if (event instanceof SetStarting starting) {
            openedSet = true;
            openSets.add(starting.entry());
        } else if (event instanceof SetCompleted completed && !openSets.isEmpty()) {
            lastSet = completed.entry();
            openSets.remove(openSets.size() - 1);
        }
        set.hold(this);
    }

    /** The start and the end of a test say much the same, and a class may have to keep very many of them. */
    private ReportEvent sharingTexts(ReportEvent event) {
        return event instanceof TestFinished finished && running != null
                ? new TestFinished(finished.outcome(), finished.entry().sharing(running))
                : event;
    }

    void finish() {
        if (!finished) {
            finished = true;
            set.unitFinished();
        }
        set.hold(this);
    }

    /** Whether the unit is through and its set knows; what it says afterwards holds up nobody. */
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
        if (lastSet != null && openSets.isEmpty()) {
            // An error outside of a set is in no report, so the set is opened once more.
            add(new SetStarting(lastSet));
        }
        add(error);
        breakOff();
        return error;
    }

    void breakOff() {
        while (!openSets.isEmpty()) {
            add(new SetCompleted(openSets.get(openSets.size() - 1)));
        }
        finish();
    }

    /** The class goes by its own name; a part of it by that of its method, as long as no test has said its name. */
    private Entry entryOfUnit(String className) {
        String name = isWholeClass() ? null : lastSegment();
        return new Entry(unit.uniqueId(), className, null, null, name, null, null, null, null);
    }

    /** {@code [engine:e]/[class:C]/[method:m()]} gives {@code m()}. */
    private String lastSegment() {
        String id = unit.uniqueId();
        return id.substring(id.lastIndexOf(':') + 1, id.endsWith("]") ? id.length() - 1 : id.length());
    }
}
