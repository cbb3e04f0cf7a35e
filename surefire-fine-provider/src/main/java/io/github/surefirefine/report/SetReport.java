package io.github.surefirefine.report;

import io.github.surefirefine.model.Entry;
import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.ReportEvent.SetCompleted;
import io.github.surefirefine.model.ReportEvent.SetStarting;
import io.github.surefirefine.model.ReportEvent.TestFinished;
import io.github.surefirefine.model.TestSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One test set that several forks may be in: its start, its own units one after the other, its end. */
final class SetReport {

    private final int parent;
    private final List<ForkId> forks = new ArrayList<>();
    private final Set<UnitReport> held = new LinkedHashSet<>();

    /** Units that are not through. */
    private int unfinishedUnits;

    /** Units that were not passed on to their end. */
    private int expectedUnits;

    private @Nullable UnitReport live;
    private @Nullable Entry opened;
    private @Nullable Entry closed;
    private @Nullable TestFinished failure;
    private int elapsedMillis;
    private boolean started;
    private boolean ended;

    private SetReport(int parent) {
        this.parent = parent;
    }

    static SetReport of(TestSet set) {
        return set.whole() ? silent(set.parent()) : new SetReport(set.parent());
    }

    /** A set whose start and end are not reported here: the unit that it is does so itself. */
    static SetReport silent(int parent) {
        SetReport set = new SetReport(parent);
        set.started = true;
        set.ended = true;
        return set;
    }

    int parent() {
        return parent;
    }

    void expect() {
        expectedUnits++;
        unfinishedUnits++;
    }

    void unitFinished() {
        unfinishedUnits--;
    }

    /** Whether all of its own units are through. */
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

    boolean fail(TestFinished news) {
        if (failure != null) {
            return false;
        }
        failure = news;
        return true;
    }

    boolean isInside(ForkId fork) {
        return forks.contains(fork);
    }

    void forkLost(ForkId fork) {
        forks.removeIf(fork::equals);
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

    /** Forgets units that ended without having run, in a set that nobody has entered; true when those were all. */
    boolean passSilently() {
        expectedUnits -= held.size();
        held.forEach(UnitReport::count);
        held.clear();
        return expectedUnits == 0;
    }

    /** Passes on what may be; true when all units are through. */
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

    void end(EventLog out) {
        ended = true;
        if (failure != null) {
            out.add(failure);
        }
        Entry entry = closed == null ? opened : closed;
        if (entry != null) {
            out.add(new SetCompleted(entry.withElapsedMillis(elapsedMillis)));
        }
    }

    /** Units that are through go first: they hold up nobody. */
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
