package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.lease.TestRef;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ThreadsAtExpiry;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.options.TimeLimits;
import io.github.surefirefine.wire.ToFork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long each test has been running, and what to do about tests that run for too long: first they are interrupted,
 * then left behind. Only the fork knows whether a test has ended meanwhile. So a timeout counts only after the fork has
 * said that the test was still running. Not thread-safe.
 */
public final class TestTimeouts {

    private final TimeLimits limits;
    private final Optional<Duration> grace;

    /** Running tests that have a limit, in the order in which they began. */
    private final Map<TestRef, Running> running = new LinkedHashMap<>();

    /** Limits of units whose next test has a limit of its own. */
    private final Map<Integer, Optional<Duration>> nextLimits = new HashMap<>();

    public TestTimeouts(FineOptions options) {
        limits = options.timeouts().limits();
        grace = options.timeouts().grace();
    }

    /** The next test of a unit has a limit of its own, in milliseconds; 0 for none. */
    public void limit(int unit, long millis) {
        nextLimits.put(unit, millis == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis)));
    }

    /** A test has begun. */
    public void started(ForkId fork, int unit, Entry entry, long nowNanos) {
        Optional<Duration> limit = nextLimits.getOrDefault(unit, limits.general());
        nextLimits.remove(unit);
        if (limit.isPresent()) {
            running.put(TestRef.of(unit, entry), new Running(fork, entry, limit.get(), nowNanos));
        }
    }

    /** The orders that are due by now. */
    public List<Action.Send> due(long nowNanos) {
        List<Action.Send> orders = new ArrayList<>();
        for (Map.Entry<TestRef, Running> test : running.entrySet()) {
            Running each = test.getValue();
            if (each.stage == Stage.IN_TIME && each.hasRunFor(each.limit, nowNanos)) {
                each.advance(Stage.STOPPED, nowNanos);
                orders.add(new Action.Send(each.fork, new ToFork.StopTest(test.getKey())));
            } else if (each.stage == Stage.STOPPED && grace.isPresent() && each.hasWaitedFor(grace.get(), nowNanos)) {
                each.advance(Stage.GIVEN_UP, nowNanos);
                orders.add(new Action.Send(each.fork, new ToFork.LeaveBehind(test.getKey())));
            }
        }
        return orders;
    }

    /** Forks that were told to interrupt a test that long ago, and have not answered. */
    public Set<ForkId> unanswered(Duration patience, long nowNanos) {
        Set<ForkId> silent = new LinkedHashSet<>();
        for (Running each : running.values()) {
            if (each.stage == Stage.STOPPED && each.threads == null && each.hasWaitedFor(patience, nowNanos)) {
                silent.add(each.fork);
            }
        }
        return silent;
    }

    /** The fork has interrupted a test that was still running. Returns its entry with the time that it had run. */
    public Optional<Entry> stuck(TestRef test, ThreadsAtExpiry threads, long nowNanos) {
        Running stuck = running.get(test);
        if (stuck == null) {
            return Optional.empty();
        }
        stuck.threads = threads;
        return Optional.of(stuck.entry(nowNanos));
    }

    /** A test has ended. Returns the result to report; empty if it has one already. */
    public Optional<TestFinished> finished(int unit, TestFinished result) {
        if (running.isEmpty()) {
            return Optional.of(result);
        }
        TestRef test = TestRef.of(unit, result.entry());
        Running ended = running.get(test);
        if (ended == null) {
            return Optional.of(result);
        }
        if (ended.threads == null) {
            running.remove(test);
            return Optional.of(result);
        }
        boolean isFirst = ended.stage != Stage.ENDED;
        ended.stage = Stage.ENDED;
        return isFirst ? Optional.of(TimedOut.thenEnded(result, ended.limit, ended.threads)) : Optional.empty();
    }

    /** The fork has left a test behind. Returns the result of the test. */
    public Optional<TestFinished> leftBehind(TestRef test, String consequence, long nowNanos) {
        Running left = running.remove(test);
        return left == null
                ? Optional.empty()
                : Optional.of(TimedOut.leftBehind(left.entry(nowNanos), left.limit, left.threads, consequence));
    }

    /** A unit has finished; none of its tests runs any more. */
    public void unitEnded(int unit) {
        if (!running.isEmpty()) {
            running.keySet().removeIf(test -> test.unit() == unit);
        }
    }

    public void forkGone(ForkId fork) {
        if (!running.isEmpty()) {
            running.values().removeIf(each -> each.fork.equals(fork));
        }
    }

    private enum Stage {
        IN_TIME,
        STOPPED,
        GIVEN_UP,
        ENDED
    }

    private static final class Running {

        private final ForkId fork;
        private final Entry entry;
        private final Duration limit;
        private final long startNanos;
        private Stage stage = Stage.IN_TIME;
        private long stageNanos;
        private @Nullable ThreadsAtExpiry threads;

        Running(ForkId fork, Entry entry, Duration limit, long nowNanos) {
            this.fork = fork;
            this.entry = entry;
            this.limit = limit;
            this.startNanos = nowNanos;
        }

        void advance(Stage next, long nowNanos) {
            stage = next;
            stageNanos = nowNanos;
        }

        boolean hasRunFor(Duration time, long nowNanos) {
            return Duration.ofNanos(nowNanos - startNanos).compareTo(time) >= 0;
        }

        boolean hasWaitedFor(Duration time, long nowNanos) {
            return Duration.ofNanos(nowNanos - stageNanos).compareTo(time) >= 0;
        }

        Entry entry(long nowNanos) {
            return entry.withElapsedMillis((int) Math.min(Integer.MAX_VALUE, (nowNanos - startNanos) / 1_000_000));
        }
    }
}
