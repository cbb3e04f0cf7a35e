package io.github.surefirefine.it.queue;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.RunningMaven;
import io.github.surefirefine.it.fixture.Workspace;
import io.github.surefirefine.it.machine.Folders;
import io.github.surefirefine.it.queue.MishapPlan.Step;
import io.github.surefirefine.it.queue.MishapPlan.Step.When;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Machines that share a suite while things go wrong. */
final class MishapRun implements AutoCloseable {

    /** A machine may have nothing to do. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final MishapPlan plan;
    private final Path memory;
    private final QueueServer server;
    private final QueueProxy proxy;
    private final Machines machines;
    private final Map<String, RunningMaven> mavens = new TreeMap<>();

    MishapRun(MavenProject compiled, MishapPlan plan) {
        this.plan = plan;
        String name = "QueueChaosIT-" + plan.seed();
        memory = Folders.empty(
                Workspace.testClasses().resolveSibling("queue-chaos").resolve(name));
        server = QueueServer.keepingIn(memory);
        proxy = new QueueProxy(server.port());
        machines = new Machines(compiled, name, plan.needsProxy() ? proxy.address() : server.address());
        machines.property("fine.queue.deadline", "3s");
    }

    /** Runs the suite, and returns what is wrong, in words. */
    List<String> run(List<String> all) {
        plan.machines().forEach(this::start);
        plan.machines().forEach(machine -> machines.awaitBegun(machine, 1));
        plan.steps().stream().filter(step -> step.when() != When.ALL_RUN).forEach(this::beforeTheEnd);
        machines.open();
        plan.steps().stream().filter(step -> step.when() == When.ALL_RUN).forEach(step -> {
            awaitPasses(mavens.keySet(), step.passes());
            strike(step);
        });
        plan.steps().stream().filter(step -> step.mishap() == Mishap.PAUSE).forEach(this::goOn);
        return new MishapAuditor(plan, machines, mavens, server).audit(all);
    }

    private void start(String machine) {
        mavens.put(machine, machines.start(machine, machines.build(machine).forks(plan.forks())));
    }

    private void beforeTheEnd(Step step) {
        if (step.when() == When.ALL_WAIT) {
            strike(step);
            return;
        }
        Set<String> others = new TreeSet<>(mavens.keySet());
        others.remove(plan.anchor());
        others.forEach(machines::open);
        awaitPasses(others, step.passes());
        strike(step);
        others.forEach(machines::shut);
    }

    private void awaitPasses(Set<String> some, int passes) {
        long wanted = passed(some) + passes;
        long end = System.nanoTime() + PATIENCE_NANOS;
        machines.await(() -> passed(some) >= wanted || System.nanoTime() > end, "tests of " + some + " pass");
    }

    private long passed(Set<String> some) {
        return some.stream().mapToLong(machines::passed).sum();
    }

    private void strike(Step step) {
        switch (step.mishap()) {
            case KILL -> mavens.get(step.machine()).signalGroup("KILL");
            case PAUSE -> mavens.get(step.machine()).signalGroup("STOP");
            case LATE -> {
                start(step.machine());
                if (step.when() != When.ALL_RUN) {
                    machines.awaitLine(step.machine(), "units finished");
                }
            }
            case FORGET -> {
                server.stop();
                awaitSilence(step);
                Folders.empty(memory);
                server.start();
            }
            case RESTART -> {
                server.stop();
                awaitSilence(step);
                server.start();
            }
            case CUT -> proxy.cut();
            case DELAY -> proxy.delay(plan.delayMillis());
        }
    }

    /** The server is away until the anchor says so, if it has not ended. */
    private void awaitSilence(Step step) {
        RunningMaven anchor = mavens.get(plan.anchor());
        if (step.isLong()) {
            machines.await(
                    () -> !anchor.isAlive()
                            || anchor.lines().stream().anyMatch(line -> line.contains("does not answer")),
                    "the queue is away");
        }
    }

    /** A paused machine goes on when the others have ended, or as soon as they have taken something from it. */
    private void goOn(Step pause) {
        Set<String> begun = machines.begunTests(pause.machine());
        List<String> others = new ArrayList<>(plan.survivors());
        others.remove(pause.machine());
        machines.await(
                () -> others.stream().noneMatch(other -> mavens.get(other).isAlive())
                        || !pause.isLong()
                                && others.stream()
                                        .map(machines::begunTests)
                                        .flatMap(Set::stream)
                                        .anyMatch(begun::contains),
                "the machines go on without one of them");
        mavens.get(pause.machine()).signalGroup("CONT");
    }

    @Override
    public void close() {
        machines.close();
        proxy.close();
        server.close();
    }
}
