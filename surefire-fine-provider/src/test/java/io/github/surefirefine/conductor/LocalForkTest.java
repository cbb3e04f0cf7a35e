package io.github.surefirefine.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.store.RunMemory;
import io.github.surefirefine.wire.LeaseScript;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class LocalForkTest {

    private static final RunPlan PLAN = PlanMaker.ofSizes(2, 3);

    @Test
    void everythingIsRunInTheOnlyJvm() throws IOException, InterruptedException {
        LocalFork fork =
                Conductor.startLocal(FineOptions.parse(Map.of()), RunMemory.NONE, Path.of("target"), () -> true);
        assertThat(fork.receive()).isEqualTo(new ToFork.MakePlan(ToFork.MakePlan.ALL));
        fork.send(new ToConductor.PlanMade(PackedPlan.of(PLAN), 1));
        ToFork order = fork.receive();
        assertThat(order).isInstanceOf(ToFork.RunPlanned.class);
        for (ToConductor message : LeaseScript.of(PLAN, ((ToFork.RunPlanned) order).lease())) {
            fork.send(message);
        }

        List<ReportEvent> presented = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        ToFork message = fork.receive();
        for (; !(message instanceof ToFork.Finish); message = fork.receive()) {
            if (message instanceof ToFork.Present news) {
                presented.add(news.event());
            } else if (message instanceof ToFork.Print print) {
                printed.add(print.line().text());
            }
        }
        fork.close();
        assertThat(presented).hasSize(2 * 2 + 5 * 3);
        assertThat(printed).hasSize(7);
    }

    /** The runner may end the connection; the agent must not wait forever. */
    @Test
    void afterTheConnectionHasEndedThereIsNothingToReceive() throws IOException, InterruptedException {
        LocalFork fork =
                Conductor.startLocal(FineOptions.parse(Map.of()), RunMemory.NONE, Path.of("target"), () -> true);
        fork.receive();
        fork.close();
        fork.close();

        ToFork message = fork.receive();
        while (message != null) {
            message = fork.receive();
        }
        assertThat(fork.isClosed()).isTrue();
    }

    @Test
    void aForkThatLeavesEarlyEndsTheConductor() throws IOException, InterruptedException {
        LocalFork fork =
                Conductor.startLocal(FineOptions.parse(Map.of()), RunMemory.NONE, Path.of("target"), () -> true);
        Thread loop = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("fine-conductor-loop"))
                .findFirst()
                .orElseThrow();
        assertThat(fork.isClosed()).isFalse();
        fork.close();

        loop.join(Await.DEADLINE.toMillis());
        assertThat(loop.isAlive()).isFalse();
        assertThat(fork.isClosed()).isTrue();
    }

    @Test
    void whatAnInterruptedThreadSaysIsHeard() throws IOException, InterruptedException {
        LocalFork fork =
                Conductor.startLocal(FineOptions.parse(Map.of()), RunMemory.NONE, Path.of("target"), () -> true);
        fork.receive();
        Thread.currentThread().interrupt();
        fork.send(new ToConductor.PlanMade(PackedPlan.of(PLAN), 1));

        assertThat(Thread.interrupted()).as("kept for whom it was meant").isTrue();
        assertThat(fork.receive()).isInstanceOf(ToFork.RunPlanned.class);
        fork.close();
    }

    @Test
    void nonsenseIsTheEndOfTheRun() throws IOException, InterruptedException {
        LocalFork fork =
                Conductor.startLocal(FineOptions.parse(Map.of()), RunMemory.NONE, Path.of("target"), () -> true);
        fork.receive();
        fork.send(new ToConductor.PlanMade(PackedPlan.of(PLAN), 1));
        fork.receive();
        fork.send(new ToConductor.UnitFinished(4711));

        assertThat(fork.receive()).isInstanceOf(ToFork.Abort.class);
        fork.close();
    }
}
