package io.github.surefirefine.it.bench;

import io.github.surefirefine.dispatch.Dispatcher;
import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.report.EventStore;
import io.github.surefirefine.trace.TraceEvent;
import io.github.surefirefine.trace.TraceText;
import io.github.surefirefine.trace.Tracer;
import io.github.surefirefine.wire.Frames;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How much processor time the conductor takes for a test that passes: reading the fork's messages, deciding, writing
 * the answers, and the trace, but not the sockets. Two forks take turns.
 *
 * @param tests of the suite
 * @param firstMicros for each of them, in the first run of this JVM
 * @param laterMicros in the last run, when the code is warm
 */
record ConductorTime(int tests, double firstMicros, double laterMicros) {

    private static final int WARM_UPS = 10;

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    static ConductorTime ofManyTests() throws IOException {
        RunPlan plan = new MadeUpSuite(100, 100).plan();
        double first = new Run(plan).micros();
        double later = first;
        for (int i = 0; i < WARM_UPS; i++) {
            later = new Run(plan).micros();
        }
        return new ConductorTime(plan.units().size(), first, later);
    }

    String sentence() {
        return String.format(
                Locale.ROOT,
                "%nFor each of %,d tests the conductor takes %.1f µs of a processor in cold code, %.1f µs in warm code.%n",
                tests,
                firstMicros,
                laterMicros);
    }

    private static final class Run {

        private final RunPlan plan;
        private final Dispatcher dispatcher =
                new Dispatcher(ForkUse.REUSED, FineOptions.parse(Map.of()), EventStore.NONE);
        private final Tracer tracer = new Tracer();
        private final TraceText text = new TraceText(0);
        private final Deque<Granted> granted = new ArrayDeque<>();
        private final Deque<Answer> answers = new ArrayDeque<>();
        private final Set<Integer> through = new HashSet<>();
        private long nanos;
        private long traced;

        Run(RunPlan plan) {
            this.plan = plan;
        }

        double micros() throws IOException {
            for (int i = 1; i <= 2; i++) {
                happens(new Event.ForkJoined(new ForkId(i), i, i, ForkRole.SUREFIRE));
            }
            says(new ForkId(1), new ToConductor.PlanMade(PackedPlan.of(plan), 1));
            nanos = 0;
            while (!granted.isEmpty()) {
                run(granted.remove());
            }
            if (through.size() != plan.units().size() || traced == 0) {
                throw new IllegalStateException(through.size() + " units were run");
            }
            return nanos / 1e3 / through.size();
        }

        private void run(Granted grant) throws IOException {
            int entered = -1;
            for (TestUnit unit : grant.lease.units()) {
                TestClass testClass = plan.classes().get(unit.classIndex());
                String set = testClass.sets().get(0).uniqueId();
                if (entered != unit.classIndex()) {
                    leave(grant.fork, entered);
                    entered = unit.classIndex();
                    says(grant.fork, new ToConductor.SetOpened(set, Entry.ofSet(testClass.name())));
                }
                if (!through.add(unit.index())) {
                    throw new IllegalStateException("run twice: " + unit);
                }
                Entry entry = entry(testClass, unit);
                says(grant.fork, new ToConductor.UnitStarted(unit.index()));
                says(grant.fork, new ToConductor.UnitEvent(unit.index(), new ReportEvent.TestStarting(entry)));
                says(
                        grant.fork,
                        new ToConductor.UnitEvent(
                                unit.index(),
                                new ReportEvent.TestFinished(Outcome.PASSED, entry.withElapsedMillis(1))));
                says(grant.fork, new ToConductor.UnitFinished(unit.index()));
            }
            leave(grant.fork, entered);
            says(grant.fork, new ToConductor.LeaseFinished(grant.lease.id()));
        }

        private void leave(ForkId fork, int classIndex) throws IOException {
            if (classIndex >= 0) {
                TestClass testClass = plan.classes().get(classIndex);
                Entry entry = Entry.ofSet(testClass.name()).withElapsedMillis(1);
                says(fork, new ToConductor.SetClosed(testClass.sets().get(0).uniqueId(), entry));
            }
        }

        private static Entry entry(TestClass testClass, TestUnit unit) {
            String id = unit.uniqueId();
            String method = id.substring(id.lastIndexOf(':') + 1, id.length() - "()]".length());
            return Entry.ofTest(id, testClass.name(), method).withDeclaringClass(testClass.name());
        }

        private void says(ForkId fork, ToConductor message) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Frames.write(out, ToConductor.class, message);
            byte[] bytes = out.toByteArray();
            long begin = CPU.getCurrentThreadCpuTime();
            ToConductor heard = Frames.read(new ByteArrayInputStream(bytes), ToConductor.class);
            happens(new Event.ForkSaid(fork, heard));
            nanos += CPU.getCurrentThreadCpuTime() - begin;
            while (!answers.isEmpty()) {
                Answer answer = answers.remove();
                says(answer.fork, answer.message);
            }
        }

        private void happens(Event event) throws IOException {
            long now = System.nanoTime();
            for (TraceEvent traceEvent : tracer.heard(event, dispatcher.pendingUnits(), now)) {
                traced += text.line(traceEvent).length();
            }
            for (Action action : dispatcher.handle(event, now)) {
                tracer.ordered(action, now)
                        .forEach(traceEvent -> traced += text.line(traceEvent).length());
                if (action instanceof Action.Send send) {
                    Frames.write(OutputStream.nullOutputStream(), ToFork.class, send.message());
                    if (send.message() instanceof ToFork.RunLease order) {
                        granted.add(new Granted(send.fork(), order.lease()));
                    } else if (send.message() instanceof ToFork.GiveUp give) {
                        // All of it has begun, or is about to.
                        answers.add(new Answer(send.fork(), new ToConductor.UnitsGivenUp(give.lease(), List.of())));
                    } else if (send.message() instanceof ToFork.Confirm) {
                        answers.add(new Answer(send.fork(), new ToConductor.Confirmed()));
                    }
                }
            }
        }
    }

    private record Answer(ForkId fork, ToConductor message) {}

    private record Granted(ForkId fork, Lease lease) {}
}
