package io.github.surefirefine.console;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestOutput;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import io.github.surefirefine.options.ConsoleMode;
import io.github.surefirefine.options.FineOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines above what tests print on the console, where several forks print: each names the fork and the test. The output
 * itself stays as it is, because it goes into the reports, too. Not thread-safe.
 */
public final class OutputHeads {

    private final Look look;
    private final boolean isWanted;
    private final Map<String, Integer> forkNumbers = new HashMap<>();
    private final Map<ForkId, Entry> presented = new HashMap<>();
    private @Nullable String lastPrinter;

    private OutputHeads(Look look, boolean isWanted) {
        this.look = look;
        this.isWanted = isWanted;
    }

    public static OutputHeads of(FineOptions options, Look look) {
        return new OutputHeads(
                look, look.output() == OutputPlace.CONSOLE && options.console().mode() != ConsoleMode.OFF);
    }

    /** A test has begun on the fork with this number. */
    public void testStarted(Entry entry, int forkNumber) {
        if (isWanted) {
            forkNumbers.put(key(entry), forkNumber);
        }
    }

    /**
     * The line to print before an event is presented to Surefire.
     *
     * @param lane the fork that presents it
     * @param forks how many forks there are
     */
    public Optional<ConsoleLine> before(ForkId lane, ReportEvent event, int forks) {
        if (!isWanted) {
            return Optional.empty();
        }
        if (event instanceof TestStarting starting) {
            presented.put(lane, starting.entry());
        } else if (event instanceof TestFinished finished) {
            presented.remove(lane);
            forkNumbers.remove(key(finished.entry()));
        } else if (event instanceof TestOutput && forks > 1) {
            return head(presented.get(lane));
        }
        return Optional.empty();
    }

    private Optional<ConsoleLine> head(@Nullable Entry test) {
        String printer = test == null ? null : key(test);
        boolean isKnown = printer == null || printer.equals(lastPrinter);
        lastPrinter = printer;
        if (isKnown || test == null || !forkNumbers.containsKey(printer)) {
            return Optional.empty();
        }
        int forkNumber = forkNumbers.get(printer);
        String name = look.name(test, ConsoleLine.Level.INFO, Ink.NONE.fork(forkNumber) + "  prints:");
        return Optional.of(ConsoleLine.info(look.ink().fork(forkNumber) + " " + name + " prints:"));
    }

    private static String key(Entry entry) {
        String id = entry.uniqueId();
        return id == null ? entry.qualifiedName() : id;
    }
}
