package io.github.surefirefine.fork.lease;

import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.wire.ToConductor;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Sets that were entered and not left, so that they can be closed if the execution breaks off. Thread-safe. */
final class OpenSets {

    private final Deque<OpenSet> open = new ConcurrentLinkedDeque<>();

    private record OpenSet(String uniqueId, Entry entry, long sinceNanos) {}

    void opened(String uniqueId, Entry entry) {
        open.push(new OpenSet(uniqueId, entry, System.nanoTime()));
    }

    void closed(String uniqueId) {
        for (Iterator<OpenSet> each = open.iterator(); each.hasNext(); ) {
            if (each.next().uniqueId().equals(uniqueId)) {
                each.remove();
            }
        }
    }

    /** The messages that close all of them now, innermost first. */
    List<ToConductor> closeAll() {
        List<ToConductor> messages = new ArrayList<>();
        for (OpenSet set : open) {
            int millis = (int) ((System.nanoTime() - set.sinceNanos()) / 1_000_000);
            messages.add(new ToConductor.SetClosed(set.uniqueId(), set.entry().withElapsedMillis(millis)));
        }
        open.clear();
        return messages;
    }
}
