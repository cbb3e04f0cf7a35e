package io.github.surefirefine;

import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.model.plan.Shard;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.options.ForkNumber;
import io.github.surefirefine.options.Isolation;
import io.github.surefirefine.schedule.forkcount.ForkLimit;
import io.github.surefirefine.schedule.forkcount.ForksThatPay;
import io.github.surefirefine.shard.ShardPlan;
import io.github.surefirefine.shard.Suite;
import io.github.surefirefine.store.RunMemory;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How many forks Surefire starts. */
final class ForkCount {

    private final SurefireParameters parameters;
    private final FineOptions options;
    private final RunMemory memory;

    /**
     * Of a run.
     *
     * @param memory of earlier runs
     */
    ForkCount(SurefireParameters parameters, FineOptions options, RunMemory memory) {
        this.parameters = parameters;
        this.options = options;
        this.memory = memory;
    }

    /** The maximum number, if forks are reused. */
    int mostReused() {
        if (parameters.debuggerNeedsSingleFork()) {
            return 1;
        }
        if (!isOurs()) {
            return ForkTokens.AS_MANY_AS_FORK_COUNT;
        }
        int machines = options.shard().map(Shard::count).orElse(1);
        return limit().map(ForkLimit::forks)
                .orElseGet(() -> ForksThatPay.ofUnknown(
                        classNames().size() / machines, Runtime.getRuntime().availableProcessors()));
    }

    /** Why there are not more, if that was decided here. */
    Optional<? extends Event> reason() {
        if (parameters.debuggerNeedsSingleFork()) {
            return Optional.of(new Event.DebuggerNeedsOneFork());
        }
        if (!isOurs()) {
            return Optional.empty();
        }
        return limit().map(limit -> new Event.ForksLimited(limit, parameters.forkCount(options), memory.forksBefore()));
    }

    private boolean isOurs() {
        return options.forks().number() == ForkNumber.AUTO
                && options.replay().isEmpty()
                && !parameters.runOrder().isRandom();
    }

    private Optional<ForkLimit> limit() {
        return memory.forksThatPay(classNames(), options.sharing()::isApart);
    }

    /** Classes with something that will be run, as far as is known. */
    private List<String> classNames() {
        List<String> scanned = parameters.runOrder().scannedNames();
        return options.wantsFailedOnly() ? memory.recall().notPassed(scanned) : scanned;
    }

    /**
     * The number for these classes, if it is not known whether forks are reused: at most as many as there are units, if
     * each has a fork of its own. Otherwise, a few are not too many for the classes even if Surefire starts all of
     * them. A shard has at least one, because the conductor prints something anyway.
     */
    int listed(List<TestClass> classes) {
        Isolation isolation = options.forks().isolation();
        if (options.shard().isEmpty()) {
            return listed(classes, isolation, unit -> true);
        }
        Shard shard = options.shard().get();
        ShardPlan plan = ShardPlan.of(Suite.distinct(classes), memory.recall(), shard.count());
        return Math.max(1, listed(classes, isolation, unit -> plan.isIn(shard, unit)));
    }

    private static int listed(List<TestClass> classes, Isolation isolation, Predicate<TestUnit> isRun) {
        List<String> classOfEach = classes.stream()
                .flatMap(testClass -> testClass.units().stream().filter(isRun).map(unit -> testClass.name()))
                .toList();
        int units = classOfEach.size();
        int names = (int) classOfEach.stream().distinct().count();
        return isolation == Isolation.TEST
                ? units
                : Math.min(units, Math.max(names, Runtime.getRuntime().availableProcessors()));
    }
}
