package io.github.surefirefine.report;

import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.SetCompleted;
import io.github.surefirefine.model.result.ReportEvent.SetStarting;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestOutput;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sets, of those that were presented, that Surefire has heard to their end. It counts the results of a set when the
 * set ends, so these must not be presented again. A set that was begun once more after its end is not one of them: its
 * report would lose what came before.
 */
final class HeardSets {

    /** The position of the last end that Surefire has heard, by the name of the set. */
    private final Map<String, Integer> ends = new HashMap<>();

    private HeardSets() {}

    /**
     * Looks for the sets.
     *
     * @param presented everything that was presented
     * @param heard ends of sets that Surefire has heard
     */
    static HeardSets of(Stream<ReportEvent> presented, Set<SetCompleted> heard) {
        HeardSets sets = new HeardSets();
        Walk walk = new Walk();
        presented.forEach(event -> {
            String set = walk.setOf(event);
            if (event instanceof SetCompleted end && heard.contains(end)) {
                sets.ends.put(set, walk.position);
            } else if (!(event instanceof TestOutput)) {
                sets.ends.remove(set);
            }
        });
        return sets;
    }

    /** Chooses, from everything that was presented, what Surefire has not heard. It has to see each event, in order. */
    Predicate<ReportEvent> others() {
        Walk walk = new Walk();
        return event -> {
            Integer end = ends.get(walk.setOf(event));
            return end == null || walk.position > end;
        };
    }

    /** Where the events are. */
    private static final class Walk {

        private int position = -1;
        private String set = "";

        /** The name of the set of the next event; output is in that of the event before it. */
        String setOf(ReportEvent event) {
            position++;
            String named = nameIn(event);
            if (named != null) {
                set = named;
            }
            return set;
        }

        private static @Nullable String nameIn(ReportEvent event) {
            if (event instanceof SetStarting starting) {
                return starting.entry().source();
            } else if (event instanceof SetCompleted completed) {
                return completed.entry().source();
            } else if (event instanceof TestStarting starting) {
                return starting.entry().source();
            } else if (event instanceof TestFinished finished) {
                return finished.entry().source();
            }
            return null;
        }
    }
}
