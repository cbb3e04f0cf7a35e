package io.github.surefirefine.dispatch.recorder;

import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.console.ShardSize;
import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.present.Outbox;
import io.github.surefirefine.dispatch.run.Progress;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.Shard;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.shard.ShardPlan;
import io.github.surefirefine.shard.ShardRecord;
import io.github.surefirefine.shard.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs only the tests of one shard. Which tests these are depends on all others, so nothing runs until all are known.
 */
public final class OwnShard implements Intake {

    private final Shard shard;
    private final Outbox outbox;
    private final RunConsole console;
    private final Progress progress;
    private final List<Slice> slices = new ArrayList<>();

    private record Slice(RunPlan plan, ForkId finder) {}

    public OwnShard(Shard shard, Outbox outbox, RunConsole console, Progress progress) {
        this.shard = shard;
        this.outbox = outbox;
        this.console = console;
        this.progress = progress;
    }

    @Override
    public void found(Run run, RunPlan some, ForkId finder) {
        slices.add(new Slice(some, finder));
    }

    @Override
    public void complete(Run run) {
        List<TestClass> suite = Suite.distinct(
                slices.stream().flatMap(slice -> slice.plan.classes().stream()).toList());
        ShardPlan plan = ShardPlan.of(suite, progress.past(), shard.count());
        Set<TestClass> distinct = Set.copyOf(suite);
        for (Slice slice : slices) {
            List<TestClass> own = slice.plan.classes().stream()
                    .filter(distinct::contains)
                    .flatMap(testClass -> Suite.part(testClass, unit -> plan.isIn(shard, unit)).stream())
                    .toList();
            run.add(new RunPlan(own, slice.plan.rules()), slice.finder);
        }
        slices.clear();
        tell(run, suite, plan);
    }

    private void tell(Run run, List<TestClass> suite, ShardPlan plan) {
        Optional<String> history = progress.history();
        outbox.add(new Action.KeepShard(new ShardRecord(shard, history, plan.shards())));
        ShardSize own = new ShardSize(run.plannedTests(), run.plannedClasses(), plan.nanos(shard));
        ShardSize all = new ShardSize(suite.stream().mapToInt(TestClass::tests).sum(), suite.size(), plan.totalNanos());
        outbox.print(console.shard(shard, own, all, history));
    }

    @Override
    public boolean takesAll() {
        return false;
    }
}
