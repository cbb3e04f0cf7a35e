package io.github.surefirefine.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.SetCompleted;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.wire.LeaseScript;
import io.github.surefirefine.wire.ToConductor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several forks report parts of one class in every order that chance thinks of; some of them die. */
class ClassReportInterleavingTest {

    private static final int RUNS_PER_SEED = 500;

    static LongStream seeds() {
        return LongStream.range(0, 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyEventIsReportedOnceInAnOrderThatSurefireUnderstands(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < RUNS_PER_SEED; i++) {
            new RandomClass(random, 1, 0).runAndCheck();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lostForksTakeNothingWithThemButTheTestThatTheyRan(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < RUNS_PER_SEED; i++) {
            new RandomClass(random, 1, 0.02).runAndCheck();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void setsNeedNoUnitsOfTheirOwn(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < RUNS_PER_SEED; i++) {
            new RandomClass(random, 0, 0.02).runAndCheck();
        }
    }

    /** One class, cut into leases at random; a lost fork's leases are run by the next fork. */
    private static final class RandomClass {

        private final Random random;
        private final double deathRate;
        private final RunPlan plan;
        private final ClassReport report;
        private final List<SpeakingFork> forks = new ArrayList<>();
        private final List<ReportEvent> presented = new ArrayList<>();
        private final Map<Integer, List<String>> said = new TreeMap<>();
        private int serials;
        private int leases;

        RandomClass(Random random, int leastUnits, double deathRate) {
            this.random = random;
            this.deathRate = deathRate;
            plan = new PlanMaker().random("demo.RandomTest", random, leastUnits).plan();
            report = new ClassReport(plan.classes().get(0), new EventMemory(EventStore.NONE));
            int forkCount = 1 + random.nextInt(4);
            for (int i = 0; i < forkCount; i++) {
                forks.add(new SpeakingFork(new ForkId(++serials)));
            }
            List<TestUnit> units = new ArrayList<>(plan.units());
            if (random.nextInt(4) == 0) {
                // What was given back by a lost fork is leased later than its neighbours.
                Collections.shuffle(units, random);
            }
            while (!units.isEmpty()) {
                int size = Math.min(units.size(), 1 + random.nextInt(3));
                oneOf(forks).take(units.subList(0, size));
                units = new ArrayList<>(units.subList(size, units.size()));
            }
        }

        void runAndCheck() {
            while (forks.stream().anyMatch(SpeakingFork::hasMore)) {
                SpeakingFork fork =
                        oneOf(forks.stream().filter(SpeakingFork::hasMore).toList());
                if (random.nextDouble() < deathRate && fork.canDie()) {
                    die(fork);
                } else {
                    hear(fork, fork.say());
                }
                if (random.nextBoolean()) {
                    presented.addAll(report.drain());
                }
                if (random.nextInt(100) == 0) {
                    report.rewind();
                    presented.clear();
                }
            }
            presented.addAll(report.drain());
            assertThat(report.isComplete())
                    .as("complete: %s", presented.stream().map(EventText::of).toList())
                    .isTrue();
            Map<Integer, List<String>> reported =
                    StreamCheck.eventsByUnit(plan.classes().get(0), presented);
            assertThat(reported).isEqualTo(said);
            if (deathRate == 0) {
                assertThat(setMillis()).isEqualTo(forksMillis());
            }
        }

        private void hear(SpeakingFork fork, ToConductor message) {
            if (message instanceof ToConductor.SetOpened opened) {
                report.setOpened(fork.id, opened.uniqueId(), opened.entry());
            } else if (message instanceof ToConductor.SetClosed closed) {
                report.setClosed(fork.id, closed.uniqueId(), closed.entry());
                fork.millis += closed.entry().millis();
            } else if (message instanceof ToConductor.UnitEvent news) {
                said.computeIfAbsent(news.unit(), unit -> new ArrayList<>()).add(EventText.of(news.event()));
                report.unitEvent(news.unit(), news.event());
            } else if (message instanceof ToConductor.UnitStarted started) {
                fork.running = plan.units().get(started.unit());
            } else if (message instanceof ToConductor.UnitFinished finished) {
                fork.running = null;
                fork.finished.add(finished.unit());
                report.unitFinished(finished.unit());
            }
        }

        private void die(SpeakingFork fork) {
            TestUnit lost = fork.running;
            if (lost != null) {
                TestFinished error = report.unitLost(lost.index(), Outcome.ERROR, Entries.failure("lost"), 0);
                assertThat(error.outcome()).isEqualTo(Outcome.ERROR);
                List<String> events = said.get(lost.index());
                events.add(EventText.of(error));
                if (events.get(0).startsWith("begin")) {
                    events.add(events.get(0).replace("begin", "end") + " 0 ms");
                }
                fork.finished.add(lost.index());
            }
            report.forkLost(fork.id);
            forks.remove(fork);
            SpeakingFork next = new SpeakingFork(new ForkId(++serials));
            forks.add(next);
            fork.leased.stream()
                    .filter(unit -> !fork.finished.contains(unit.index()))
                    .forEach(unit -> next.take(List.of(unit)));
        }

        private int setMillis() {
            return presented.stream()
                    .filter(event -> event instanceof SetCompleted completed
                            && completed.entry().source().startsWith("[engine"))
                    .mapToInt(event -> ((SetCompleted) event).entry().millis())
                    .sum();
        }

        private int forksMillis() {
            return forks.stream().mapToInt(fork -> fork.millis).sum();
        }

        private <T> T oneOf(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }

        private final class SpeakingFork {

            private final ForkId id;
            private final Deque<ToConductor> messages = new ArrayDeque<>();
            private final List<TestUnit> leased = new ArrayList<>();
            private final List<Integer> finished = new ArrayList<>();
            private TestUnit running;
            private int millis;

            SpeakingFork(ForkId id) {
                this.id = id;
            }

            void take(List<TestUnit> units) {
                leased.addAll(units);
                messages.addAll(LeaseScript.of(plan, new Lease(++leases, units)));
            }

            boolean hasMore() {
                return !messages.isEmpty();
            }

            /** Not between a unit's last event and its end, which follow each other at once. */
            boolean canDie() {
                return running == null
                        || (said.containsKey(running.index())
                                && !(messages.element() instanceof ToConductor.UnitFinished));
            }

            ToConductor say() {
                return messages.remove();
            }
        }
    }
}
