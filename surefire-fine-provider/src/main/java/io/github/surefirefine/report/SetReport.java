package io.github.surefirefine.report;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.result.ContainerFailure;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.ReportEvent.SetCompleted;
import io.github.surefirefine.model.result.ReportEvent.SetStarting;
import io.github.surefirefine.model.result.ReportEvent.TestOutput;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One test set that several forks may be in: its start, its own units one after the other, its end. */
final class SetReport {

    private final int parent;
    private final boolean isSilent;
    private final List<ForkId> forks = new ArrayList<>();
    private final Set<UnitReport> held = new LinkedHashSet<>();
    private final List<ContainerFailure> failures = new ArrayList<>();

    /** What was printed after a unit, and before any other one of the same fork. */
    private final EventLog trailing;

    /** Units that have not finished. */
    private int unfinishedUnits;

    /** Units that were not completely passed on. */
    private int expectedUnits;

    private @Nullable UnitReport live;
    private @Nullable Entry opened;
    private @Nullable Entry closed;
    private int elapsedMillis;
    private boolean started;
    private boolean ended;

    private SetReport(int parent, boolean isSilent, EventLog trailing) {
        this.parent = parent;
        this.isSilent = isSilent;
        this.trailing = trailing;
        started = isSilent;
        ended = isSilent;
    }

    static SetReport of(TestSet set, EventMemory memory) {
        return new SetReport(set.parent(), set.whole(), new EventLog(memory));
    }

    /** A set whose start and end are not reported here, because the unit that it consists of reports them. */
    static SetReport silent(int parent, EventMemory memory) {
        return new SetReport(parent, true, new EventLog(memory));
    }

    /** Whether no set is open around what is reported here, unless the unit opens one. */
    boolean isInNoSet() {
        return isSilent && parent == TestSet.NONE;
    }

    int parent() {
        return parent;
    }

    /** Whether its start and end are not reported here. */
    boolean isSilent() {
        return isSilent;
    }

    void expect() {
        expectedUnits++;
        unfinishedUnits++;
    }

    void unitFinished() {
        unfinishedUnits--;
    }

    /** Whether all of its own units have finished. */
    boolean isFinished() {
        return unfinishedUnits == 0;
    }

    void open(ForkId fork, Entry entry) {
        forks.add(fork);
        openIfNobodyDid(entry);
    }

    void openIfNobodyDid(Entry entry) {
        if (opened == null) {
            opened = entry;
        }
    }

    void close(ForkId fork, Entry entry) {
        forks.remove(fork);
        elapsedMillis += entry.millis();
        closed = entry;
    }

    /** Another machine reports the set. */
    void forgetOpening() {
        opened = null;
        closed = null;
        elapsedMillis = 0;
        failures.clear();
        trailing.forget();
    }

    /** The set itself has failed, or a container in it that is no set. */
    void fail(ContainerFailure failure) {
        openIfNobodyDid(Entry.ofSet(failure.error().entry().source()));
        failures.add(failure);
    }

    /** Something was printed that belongs to the set, not to a unit: it comes last. */
    void trail(TestOutput output) {
        trailing.add(output);
    }

    /** Whether anything can still be reported about it. */
    boolean isEnded() {
        return ended;
    }

    void forget() {
        trailing.forget();
    }

    boolean isInside(ForkId fork) {
        return forks.contains(fork);
    }

    void forkLost(ForkId fork) {
        forks.removeAll(List.of(fork));
    }

    /** Something of the unit is to be passed on. */
    void hold(UnitReport unit) {
        if (unit != live) {
            held.add(unit);
        }
    }

    boolean isUnopened() {
        return opened == null && !started;
    }

    boolean isOpen() {
        return started && !ended;
    }

    boolean hasForks() {
        return !forks.isEmpty();
    }

    /** Forgets units that ended without having run, in a set that no fork has entered; true if those were all. */
    boolean passSilently() {
        expectedUnits -= held.size();
        for (UnitReport unit : held) {
            unit.count();
        }
        held.clear();
        return expectedUnits == 0;
    }

    /** Passes on what can be passed on; true once all units have finished. */
    boolean pass(EventLog out) {
        if (!started && opened != null) {
            started = true;
            out.add(new SetStarting(opened));
        }
        while (live != null || !held.isEmpty()) {
            if (live == null) {
                live = nextLive();
            }
            live.moveTo(out);
            if (!live.isFinished()) {
                return false;
            }
            live.count();
            live = null;
            expectedUnits--;
        }
        return expectedUnits == 0;
    }

    /** Passes on what has failed, in the order that the class has for it, and the end of the set. */
    void end(EventLog out, ClassFailures ofClass) {
        ended = true;
        out.move(trailing);
        for (ContainerFailure failure : ofClass.inOrder(failures)) {
            out.add(failure.error());
        }
        Entry entry = closed == null ? opened : closed;
        if (entry != null) {
            out.add(new SetCompleted(entry.withElapsedMillis(elapsedMillis)));
        }
    }

    /** Units that have finished go first: they delay no others. */
    private UnitReport nextLive() {
        UnitReport next = null;
        for (Iterator<UnitReport> units = held.iterator(); units.hasNext() && (next == null || !next.isFinished()); ) {
            UnitReport unit = units.next();
            next = next == null || unit.isFinished() ? unit : next;
        }
        if (next == null) {
            throw new IllegalStateException("nothing is held");
        }
        held.remove(next);
        return next;
    }
}
