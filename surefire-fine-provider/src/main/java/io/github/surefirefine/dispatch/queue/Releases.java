package io.github.surefirefine.dispatch.queue;

import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.forks.Forks;
import io.github.surefirefine.dispatch.present.Outbox;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets the units begin that this machine may run, and keeps those from it that it may not run any more. */
final class Releases {

    private final Run run;
    private final SuiteOfRun suite;
    private final OwnUnits own;
    private final Forks forks;
    private final Outbox outbox;
    private final RunConsole console;

    /** Units of the run that a fork was asked to give up and that have not come back. */
    private final Set<Integer> askedFor = new HashSet<>();

    Releases(Run run, SuiteOfRun suite, OwnUnits own, Forks forks, Outbox outbox, RunConsole console) {
        this.run = run;
        this.suite = suite;
        this.own = own;
        this.forks = forks;
        this.outbox = outbox;
        this.console = console;
    }

    /** These units may begin. */
    void release(Collection<Integer> numbers) {
        List<TestUnit> units = suite.units(run, numbers);
        console.replanned(units.stream().mapToInt(TestUnit::tests).sum());
        for (TestUnit withdrawn : run.scheduler().withheld().release(units)) {
            run.report(withdrawn).ifPresent(report -> report.unitFinished(withdrawn.index()));
            run.ended(withdrawn);
        }
        forks.idle().scheduleChanged();
    }

    /**
     * Takes back what has not begun and is no longer this machine's.
     *
     * @return numbers of the units that are withheld again
     */
    List<Integer> takeBack() {
        Set<Integer> unwanted = own.unwanted().stream().map(suite::indexOf).collect(Collectors.toSet());
        askedFor.retainAll(unwanted);
        if (unwanted.isEmpty()) {
            return List.of();
        }
        List<Integer> withheld = new ArrayList<>();
        for (TestUnit unit : run.scheduler().withheld().withhold(unwanted)) {
            console.replanned(-unit.tests());
            suite.numberOf(unit).ifPresent(withheld::add);
        }
        withheld.forEach(own::withheld);
        unwanted.removeAll(askedFor);
        run.scheduler().withheld().holders(unwanted).forEach((fork, held) -> {
            askedFor.addAll(held.units());
            outbox.send(fork, new ToFork.GiveUp(held.lease(), held.units()));
        });
        return withheld;
    }
}
