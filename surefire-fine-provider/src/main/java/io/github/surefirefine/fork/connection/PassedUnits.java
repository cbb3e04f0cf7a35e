package io.github.surefirefine.fork.connection;

import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import io.github.surefirefine.wire.ToConductor;
import java.util.ArrayList;
import java.util.List;

/**
 * Says in one message that a unit has begun, has passed, and has ended, if nothing else was said meanwhile. A tiny test
 * costs less than its four messages. Not thread-safe.
 */
final class PassedUnits {

    /** The beginning of a unit, as far as it can still become one message. */
    private final List<ToConductor> held = new ArrayList<>();

    /** Returns the messages that are not held back, in the order in which they were said. */
    List<ToConductor> say(ToConductor message) {
        if (message instanceof ToConductor.UnitStarted) {
            List<ToConductor> before = rest();
            held.add(message);
            return before;
        }
        if (!continues(message)) {
            List<ToConductor> all = new ArrayList<>(rest());
            all.add(message);
            return all;
        }
        held.add(message);
        return message instanceof ToConductor.UnitFinished finished ? List.of(passed(finished.unit())) : List.of();
    }

    /** The messages that were held back until now. */
    List<ToConductor> rest() {
        List<ToConductor> rest = List.copyOf(held);
        held.clear();
        return rest;
    }

    /** Whether no message is held back. */
    boolean isEmpty() {
        return held.isEmpty();
    }

    private boolean continues(ToConductor message) {
        if (message instanceof ToConductor.UnitEvent news && isHeld(news.unit())) {
            return switch (held.size()) {
                case 1 -> news.event() instanceof TestStarting;
                case 2 -> news.event() instanceof TestFinished result && hasBegun(result);
                default -> false;
            };
        }
        return message instanceof ToConductor.UnitFinished finished && held.size() == 3 && isHeld(finished.unit());
    }

    private boolean isHeld(int unit) {
        return !held.isEmpty() && held.get(0) instanceof ToConductor.UnitStarted started && started.unit() == unit;
    }

    private boolean hasBegun(TestFinished result) {
        return ToConductor.UnitPassed.isPossible(result)
                && ((ToConductor.UnitEvent) held.get(1)).event().equals(ToConductor.UnitPassed.start(result));
    }

    private ToConductor passed(int unit) {
        TestFinished result = (TestFinished) ((ToConductor.UnitEvent) held.get(2)).event();
        held.clear();
        return new ToConductor.UnitPassed(unit, result);
    }
}
