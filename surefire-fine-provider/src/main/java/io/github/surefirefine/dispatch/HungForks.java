package io.github.surefirefine.dispatch;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.EventTime;
import io.github.surefirefine.dispatch.forks.Fork;
import io.github.surefirefine.dispatch.forks.ForkTable;
import io.github.surefirefine.dispatch.forks.Forks;
import io.github.surefirefine.dispatch.present.Outbox;
import io.github.surefirefine.dispatch.run.HungForkText;
import io.github.surefirefine.dispatch.run.Progress;
import io.github.surefirefine.dispatch.run.TestTimeouts;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.result.ThreadsAtExpiry;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.wire.ToFork;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at what the threads of a fork do while that can still be seen: shortly before Surefire ends the fork, because
 * {@code forkedProcessTimeoutInSeconds} elapses, and when the fork does not answer. The fork itself is asked first, then
 * its JVM from outside. Not thread-safe.
 */
final class HungForks {

    /** A dump of many threads takes a moment, and the JVM may have to be asked as well. */
    private static final Duration BEFORE_END = Duration.ofSeconds(3);

    /** Of a short limit, there must be something left to elapse. */
    private static final int SHARE_BEFORE_END = 3;

    /** How long a fork may take for an answer; a thread that does nothing else gives it. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** The same for a test that is to be interrupted: the thread that does it may have another one to wait for. */
    private static final Duration PATIENCE_WITH_TEST = Duration.ofSeconds(5);

    private final Optional<Duration> limit;
    private final ForkTable forks;
    private final Outbox outbox;
    private final RunConsole console;
    private final TestTimeouts timeouts;
    private final Progress progress;
    private final EventTime time;

    /** Since when Surefire's clocks run; they begin with the first test set. */
    private final Map<ForkId, Long> clocks = new HashMap<>();

    /** When forks were asked that have not answered. */
    private final Map<ForkId, Long> asked = new HashMap<>();

    private final Set<ForkId> looked = new HashSet<>();

    HungForks(
            FineOptions options,
            Forks forks,
            Outbox outbox,
            RunConsole console,
            TestTimeouts timeouts,
            Progress progress,
            EventTime time) {
        limit = options.timeouts().ofForks();
        this.forks = forks.table();
        this.outbox = outbox;
        this.console = console;
        this.timeouts = timeouts;
        this.progress = progress;
        this.time = time;
    }

    /** Time has passed. */
    void tick() {
        for (Fork fork : forks.connected()) {
            if (isAboutToEnd(fork) && looked.add(fork.id())) {
                asked.put(fork.id(), time.nanos());
                outbox.send(fork.id(), new ToFork.DumpThreads());
            }
            if (isSilent(fork)) {
                asked.remove(fork.id());
                outbox.add(new Action.DumpFork(fork.id(), fork.pid()));
            }
        }
        for (ForkId silent : timeouts.unanswered(PATIENCE_WITH_TEST, time.nanos())) {
            if (forks.isConnected(silent) && looked.add(silent)) {
                outbox.add(new Action.DumpFork(silent, forks.get(silent).pid()));
            }
        }
    }

    private boolean isAboutToEnd(Fork fork) {
        if (limit.isEmpty() || fork.role() != ForkRole.SUREFIRE || !fork.hasToldOfSet()) {
            return false;
        }
        long since = clocks.computeIfAbsent(fork.id(), id -> time.nanos());
        Duration part = limit.get().dividedBy(SHARE_BEFORE_END);
        Duration before = part.compareTo(BEFORE_END) < 0 ? part : BEFORE_END;
        return fork.lease().isPresent()
                && time.nanos() - since >= limit.get().minus(before).toNanos();
    }

    private boolean isSilent(Fork fork) {
        Long since = asked.get(fork.id());
        return since != null && time.nanos() - since >= PATIENCE.toNanos();
    }

    /** A fork has answered. */
    void answered(Fork fork, ThreadsAtExpiry threads) {
        if (asked.remove(fork.id()) != null) {
            fork.dumped(threads);
            outbox.print(keep(fork, HungForkText.aboutToEnd(fork, limit.orElseThrow()), threads));
        }
    }

    /** A fork has not answered, and its JVM was asked. */
    void dumped(ForkId id, Optional<String> threads) {
        if (forks.isConnected(id)) {
            Fork fork = forks.get(id);
            ThreadsAtExpiry all = new ThreadsAtExpiry("", "", threads.orElse(""));
            outbox.printPast(
                    id,
                    keep(
                            fork,
                            threads.isPresent() ? HungForkText.silent(fork) : HungForkText.silentWithItsJvm(fork),
                            all));
        }
    }

    void gone(ForkId fork) {
        asked.remove(fork);
        clocks.remove(fork);
    }

    /** Returns what the user is told. */
    private List<ConsoleLine> keep(Fork fork, String why, ThreadsAtExpiry threads) {
        boolean isKept = !threads.threads().isEmpty();
        String file = HungForkText.fileName(fork);
        Optional<String> path = isKept ? Optional.of(progress.reports() + "/" + file) : Optional.empty();
        if (isKept) {
            outbox.add(new Action.KeepForkThreads(file, HungForkText.ofFile(why, threads)));
        }
        return console.hung(fork.id(), why, threads, path, time.nanos());
    }
}
