package io.github.surefirefine.it.bench;

import io.github.surefirefine.dispatch.Dispatcher;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.history.History;
import io.github.surefirefine.history.HistoryFormatException;
import io.github.surefirefine.history.HistoryText;
import io.github.surefirefine.history.Observed;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.fork.Postmortem;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.report.EventStore;
import io.github.surefirefine.wire.Frames;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the conductor keeps in Maven's heap for each unit of a large suite. Everything that it knows has reached it as
 * bytes.
 *
 * @param units how many units the suite has
 * @param planned bytes of each unit once the plan has come
 * @param remembered the same if an earlier run is known
 * @param reported bytes when all results of one class are in and the class has not ended: then all of them are kept
 * @param through bytes when that class has ended
 */
record ConductorMemory(int units, long planned, long remembered, long reported, long through) {

    private static final int UNITS = 100_000;

    private static final ForkId FORK = new ForkId(1);

    static ConductorMemory ofManyUnits() throws IOException {
        RunPlan manyClasses = new MadeUpSuite(UNITS / 100, 100).plan();
        RunPlan oneClass = new MadeUpSuite(1, UNITS).plan();
        // Loads the classes first, so that they do not count.
        new Conductor().run(new MadeUpSuite(1, 1).plan());
        return new ConductorMemory(
                UNITS,
                kept(conductor -> conductor.hear(manyClasses)),
                kept(conductor -> {
                    conductor.recall(textOfHistory(manyClasses));
                    conductor.hear(manyClasses);
                }),
                kept(conductor -> {
                    conductor.hear(oneClass);
                    conductor.begin(oneClass);
                }),
                kept(conductor -> conductor.run(oneClass)));
    }

    String sentence() {
        return String.format(
                Locale.ROOT,
                "%nOf each of %,d units the conductor keeps %,d bytes once they are planned, %,d with the history of an"
                        + " earlier run; %,d where all have finished in one class that is not, %,d once it is.%n",
                units,
                planned,
                remembered,
                reported,
                through);
    }

    /** What happens to a conductor. */
    private interface Story {

        void tell(Conductor conductor) throws IOException;
    }

    private static long kept(Story story) throws IOException {
        Conductor conductor = new Conductor();
        long before = usedBytes();
        story.tell(conductor);
        long after = usedBytes();
        conductor.leave();
        return (after - before) / UNITS;
    }

    private static long usedBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static String textOfHistory(RunPlan plan) {
        List<Observed.OfClass> classes = new ArrayList<>();
        for (TestClass testClass : plan.classes()) {
            Map<Integer, Observed.OfUnit> units = new HashMap<>();
            testClass.units().forEach(unit -> units.put(unit.index(), new Observed.OfUnit(1_000_000, false)));
            classes.add(new Observed.OfClass(testClass, OptionalLong.of(1_000_000), units));
        }
        return HistoryText.format(History.EMPTY.with(new Observed(classes), true));
    }

    /** A dispatcher with one fork. Its answers are discarded, as they would be once they are sent. */
    private static final class Conductor {

        private final Dispatcher dispatcher =
                new Dispatcher(ForkUse.REUSED, FineOptions.parse(Map.of()), EventStore.NONE);
        private long nowNanos;

        Conductor() {
            happens(new Event.ForkJoined(FORK, 1, 1, ForkRole.SUREFIRE));
        }

        void recall(String history) {
            try {
                happens(new Event.Recalled(HistoryText.parse(history), Optional.empty()));
            } catch (HistoryFormatException e) {
                throw new IllegalStateException(e);
            }
        }

        void hear(RunPlan plan) throws IOException {
            says(new ToConductor.PlanMade(PackedPlan.of(plan), 1));
        }

        /** The fork enters each class, runs all tests, and leaves no class. */
        void begin(RunPlan plan) throws IOException {
            for (TestClass testClass : plan.classes()) {
                says(new ToConductor.SetOpened(testClass.sets().get(0).uniqueId(), Entry.ofSet(testClass.name())));
                for (TestUnit unit : testClass.units()) {
                    says(new ToConductor.UnitStarted(unit.index()));
                    Entry entry = entry(testClass, unit);
                    says(new ToConductor.UnitEvent(unit.index(), new ReportEvent.TestStarting(entry)));
                    ReportEvent passed = new ReportEvent.TestFinished(Outcome.PASSED, entry.withElapsedMillis(1));
                    says(new ToConductor.UnitEvent(unit.index(), passed));
                    says(new ToConductor.UnitFinished(unit.index()));
                }
            }
        }

        void run(RunPlan plan) throws IOException {
            hear(plan);
            begin(plan);
            for (TestClass testClass : plan.classes()) {
                Entry entry = Entry.ofSet(testClass.name()).withElapsedMillis(1);
                says(new ToConductor.SetClosed(testClass.sets().get(0).uniqueId(), entry));
            }
        }

        void leave() {
            happens(new Event.ForkGone(FORK, Postmortem.NOTHING));
        }

        private static Entry entry(TestClass testClass, TestUnit unit) {
            String id = unit.uniqueId();
            String method = id.substring(id.lastIndexOf(':') + 1, id.length() - "()]".length());
            return Entry.ofTest(id, testClass.name(), method).withDeclaringClass(testClass.name());
        }

        private void says(ToConductor message) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Frames.write(out, ToConductor.class, message);
            ToConductor heard = Frames.read(new ByteArrayInputStream(out.toByteArray()), ToConductor.class);
            happens(new Event.ForkSaid(FORK, heard));
        }

        private void happens(Event event) {
            dispatcher.handle(event, ++nowNanos);
        }
    }
}
