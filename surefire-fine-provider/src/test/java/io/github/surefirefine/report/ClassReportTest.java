package io.github.surefirefine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.ContainerFailure;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailurePhase;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.PutAside;
import io.github.surefirefine.model.result.ReportEvent.SetCompleted;
import io.github.surefirefine.model.result.ReportEvent.SetStarting;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestOutput;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassReportTest {

    private static final ForkId A = new ForkId(1);
    private static final ForkId B = new ForkId(2);

    private static final String OUTER = "[engine:e]/[class:demo.C]";
    private static final String INNER = OUTER + "/[nested:Inner]";

    private static final FailureText DEATH = Entries.failure("the fork ended");

    /** One set with three units: 0, 1 and 2. */
    private ClassReport report = new ClassReport(
            new PlanMaker().split("demo.C", 3).plan().classes().get(0), new EventMemory(EventStore.NONE));

    @Test
    void oneForksStreamPassesUnchangedAndAtOnce() {
        open(A);
        assertThat(news()).containsExactly("set");
        report.unitEvent(0, starting("a"));
        assertThat(news()).containsExactly("a…");
        report.unitEvent(0, output("hello"));
        assertThat(news()).containsExactly("hello");
        report.unitEvent(0, passed("a"));
        assertThat(news()).containsExactly("a PASSED");
        report.unitFinished(0);
        run(1, "b");
        run(2, "c");
        assertThat(news()).containsExactly("b…", "b PASSED", "c…", "c PASSED");
        assertThat(report.isComplete()).isFalse();

        close(A, 40);
        assertThat(news()).containsExactly("end 40 ms");
        assertThat(report.isComplete()).isTrue();
        assertThat(report.hasNews()).isFalse();
    }

    @Test
    void whatIsPrintedAfterTheTestsOfAForkComesAtTheEndOfTheSet() {
        open(A);
        open(B);
        run(0, "a");
        report.unitEvent(0, output("down in A"));
        run(1, "b");
        report.unitEvent(2, starting("c"));
        report.unitEvent(1, output("down in A too"));
        report.unitEvent(2, passed("c"));
        report.unitFinished(2);
        close(A, 40);
        assertThat(news()).containsExactly("set", "a…", "a PASSED", "b…", "b PASSED", "c…", "c PASSED");
        report.containerFailed(
                Entries.setFailure(OUTER, FailurePhase.AFTER_TESTS, Entries.test("demo.C", "executionError")));
        close(B, 2);

        assertThat(news()).containsExactly("down in A", "down in A too", "executionError ERROR", "end 42 ms");
        report.rewind();
        assertThat(news()).hasSize(11);
    }

    @Test
    void whatIsPrintedAfterANestedSetThatIsAUnitComesAtTheEndOfTheOuterOne() {
        report = new ClassReport(
                new PlanMaker()
                        .divided(
                                "demo.C",
                                List.of(
                                        PlanMaker.set("demo.C", "", TestSet.NONE, false),
                                        PlanMaker.set("demo.C", "/[nested:Inner]", 0, true)),
                                0,
                                1)
                        .plan()
                        .classes()
                        .get(0),
                new EventMemory(EventStore.NONE));
        open(A);
        run(0, "a");
        report.unitEvent(1, new SetStarting(Entry.ofSet("demo.C$Inner")));
        report.unitEvent(1, new SetCompleted(Entry.ofSet("demo.C$Inner").withElapsedMillis(1)));
        report.unitFinished(1);
        report.unitEvent(1, output("down"));
        assertThat(news()).doesNotContain("down");
        close(A, 40);

        assertThat(news()).containsExactly("down", "end 40 ms");
    }

    @Test
    void whatIsPrintedInASetThatHasFailedComesBeforeItsFailure() {
        open(A);
        report.unitEvent(0, output("up"));
        report.containerFailed(
                Entries.setFailure(OUTER, FailurePhase.BEFORE_TESTS, Entries.test("demo.C", "initializationError")));
        for (int unit = 0; unit < 3; unit++) {
            report.unitFinished(unit);
        }
        close(A, 1);

        assertThat(news()).containsExactly("set", "up", "initializationError ERROR", "end 1 ms");
    }

    @Test
    void aSetThatNobodyHasClosedIsClosedWithItsUnit() {
        report = new ClassReport(
                new PlanMaker().whole("demo.C", 3).plan().classes().get(0), new EventMemory(EventStore.NONE));
        report.unitEvent(0, new SetStarting(Entry.ofSet("demo.C")));
        report.unitEvent(0, starting("a"));
        report.unitEvent(0, passed("a"));
        report.unitFinished(0);

        assertThat(news()).hasSize(4).last().asString().startsWith("end");
        assertThat(report.isComplete()).isTrue();
    }

    @Test
    void aResultIsReportedAlthoughNobodyHasOpenedItsSet() {
        report.unitEvent(0, starting("a"));
        report.unitEvent(0, passed("a"));
        report.unitFinished(0);
        report.unitFinished(1);
        report.unitFinished(2);

        assertThat(news()).hasSize(4).contains("a PASSED");
        assertThat(report.isComplete()).isTrue();
    }

    @Test
    void aResultOutsideOfAnySetHasASetOfItsOwn() {
        report = new ClassReport(
                new PlanMaker().whole("demo.C", 1).plan().classes().get(0), new EventMemory(EventStore.NONE));
        report.unitEvent(0, starting("a"));
        report.unitEvent(0, passed("a"));
        report.unitFinished(0);

        assertThat(news()).hasSize(4).first().isEqualTo("demo.C");
        assertThat(report.isComplete()).isTrue();
    }

    @Test
    void whatTwoEnginesKnowOfAClassIsReportedOneAfterTheOther() {
        List<TestSet> both = List.of(
                new TestSet("[engine:e]/[class:C]", TestSet.NONE, false),
                new TestSet("[engine:f]/[class:C]", TestSet.NONE, true));
        List<TestUnit> ofBoth = List.of(
                new TestUnit(0, 0, 0, "[engine:e]/[class:C]/[method:a()]", 1),
                new TestUnit(1, 0, 1, "[engine:f]/[class:C]", 1));
        report = new ClassReport(new TestClass(0, "C", both, ofBoth), new EventMemory(EventStore.NONE));
        report.unitEvent(1, new SetStarting(Entry.ofSet("C")));
        report.unitEvent(1, passed("old"));
        report.unitEvent(1, new SetCompleted(Entry.ofSet("C")));
        report.unitFinished(1);
        report.setOpened(A, both.get(0).uniqueId(), Entry.ofSet("C"));
        report.unitEvent(0, passed("a"));
        report.unitFinished(0);
        assertThat(news()).as("the first is not left").hasSize(2);

        report.setClosed(A, both.get(0).uniqueId(), Entry.ofSet("C"));
        assertThat(news()).hasSize(4).element(2).isEqualTo("old PASSED");
        assertThat(report.isComplete()).isTrue();
    }

    @Test
    void resultsOfTwoForksInterleaveByUnit() {
        open(A);
        open(B);
        report.unitEvent(0, starting("a"));
        report.unitEvent(1, starting("b"));
        report.unitEvent(1, output("of b"));
        report.unitEvent(0, output("of a"));
        report.unitEvent(1, passed("b"));
        report.unitFinished(1);
        assertThat(news()).as("the first is live, the other is held").containsExactly("set", "a…", "of a");

        report.unitEvent(0, passed("a"));
        assertThat(news()).as("more may come").containsExactly("a PASSED");
        report.unitFinished(0);
        assertThat(news()).containsExactly("b…", "of b", "b PASSED");
    }

    @Test
    void theNextUnitBecomesLiveWhereNoneHasFinished() {
        open(A);
        open(B);
        report.unitEvent(0, starting("a"));
        report.unitEvent(1, starting("b"));
        news();
        report.unitFinished(0);
        assertThat(news()).containsExactly("b…");
        report.unitEvent(1, output("at once"));
        assertThat(news()).containsExactly("at once");
    }

    @Test
    void unitsThatHaveFinishedGoBeforeThoseThatAreNot() {
        open(A);
        report.unitEvent(0, starting("a"));
        report.unitEvent(1, starting("b"));
        run(2, "c");
        news();
        report.unitFinished(0);

        assertThat(news()).containsExactly("c…", "c PASSED", "b…");
    }

    @Test
    void whatIsTooLargeForMemoryIsPresentedAndPresentedAgain() {
        ShelfStore shelf = new ShelfStore();
        report = new ClassReport(
                new PlanMaker().split("demo.C", 3).plan().classes().get(0), new EventMemory(shelf, 10_000));
        String large = "x".repeat(1_000);
        open(A);
        report.unitEvent(0, starting("a"));
        List<ReportEvent> presented = new ArrayList<>(report.drain());
        for (int i = 0; i < 100; i++) {
            report.unitEvent(0, output(large));
            report.unitEvent(1, output(large));
            presented.addAll(report.drain());
        }
        assertThat(presented).as("what is live never waits").hasSize(102).doesNotHaveAnyElementsOfTypes(PutAside.class);
        assertThat(shelf.pages()).isNotEmpty();

        report.unitFinished(0);
        List<ReportEvent> held = report.drain();
        assertThat(held).hasAtLeastOneElementOfType(PutAside.class);
        presented.addAll(held);
        report.rewind();
        assertThat(resolved(shelf, report.drain()))
                .isEqualTo(resolved(shelf, presented))
                .hasSize(202);

        report.forget();
        assertThat(shelf.pages()).isEmpty();
    }

    private static List<ReportEvent> resolved(ShelfStore shelf, List<ReportEvent> events) {
        return events.stream()
                .flatMap(event -> event instanceof PutAside aside ? shelf.get(aside).stream() : Stream.of(event))
                .toList();
    }

    @Test
    void aSetIsClosedWhenEveryForkHasLeftIt() {
        open(A);
        open(B);
        run(0, "a");
        run(1, "b");
        run(2, "c");
        close(A, 10);
        assertThat(report.isComplete()).isFalse();
        news();
        close(B, 32);

        assertThat(news()).as("as long as both were in it").containsExactly("end 42 ms");
        assertThat(report.isComplete()).isTrue();
    }

    @Test
    void aForkMayLeaveAndComeBack() {
        open(A);
        run(0, "a");
        close(A, 1);
        assertThat(report.isComplete()).isFalse();
        open(A);
        run(1, "b");
        run(2, "c");
        close(A, 2);

        assertThat(news()).containsExactly("set", "a…", "a PASSED", "b…", "b PASSED", "c…", "c PASSED", "end 3 ms");
    }

    @Test
    void theEndOfASetIsWhatTheLastForkSaidOfIt() {
        open(A);
        run(0, "a");
        run(1, "b");
        run(2, "c");
        Entry last = Entry.ofTest("id", "demo.C", null)
                .withSourceText("text")
                .withElapsedMillis(5)
                .withMessage("message");
        report.setClosed(A, OUTER, last);

        List<ReportEvent> events = report.drain();
        assertThat(events.get(events.size() - 1)).isEqualTo(new SetCompleted(last));
    }

    @Test
    void nestedSetsComeAfterTheUnitsOfTheirParent() {
        report = withInner(false);
        open(A);
        report.setOpened(B, OUTER, set("set"));
        report.setOpened(B, INNER, set("inner"));
        run(1, "i");
        report.setClosed(B, INNER, set("inner").withElapsedMillis(7));
        report.setClosed(B, OUTER, set("set").withElapsedMillis(8));
        assertThat(news()).containsExactly("set");

        run(0, "o");
        close(A, 9);
        assertThat(news()).containsExactly("o…", "o PASSED", "inner", "i…", "i PASSED", "end 7 ms", "end 17 ms");
        assertThat(report.isComplete()).isTrue();
    }

    @Test
    void aNestedSetIsClosedBeforeItsSiblingOpens() {
        report = new ClassReport(
                new PlanMaker()
                        .divided(
                                "demo.C",
                                List.of(
                                        PlanMaker.set("demo.C", "", TestSet.NONE, false),
                                        PlanMaker.set("demo.C", "/[nested:Inner]", 0, false),
                                        PlanMaker.set("demo.C", "/[nested:Other]", 0, false)),
                                1,
                                2)
                        .plan()
                        .classes()
                        .get(0),
                new EventMemory(EventStore.NONE));
        open(A);
        report.setOpened(A, INNER, set("inner"));
        run(0, "i");
        open(B);
        report.setOpened(B, OUTER + "/[nested:Other]", set("other"));
        run(1, "x");
        assertThat(news()).as("A is still in it").containsExactly("set", "inner", "i…", "i PASSED");

        report.setClosed(A, INNER, set("inner"));
        assertThat(news()).containsExactly("end 0 ms", "other", "x…", "x PASSED");
    }

    @Test
    void aNestedSetThatIsOneUnitReportsItself() {
        report = withInner(true);
        open(A);
        run(0, "o");
        report.unitEvent(1, new SetStarting(set("inner")));
        report.unitEvent(1, starting("i"));
        report.unitEvent(1, passed("i"));
        report.unitEvent(1, new SetCompleted(set("inner").withElapsedMillis(3)));
        report.unitFinished(1);
        close(A, 9);

        assertThat(news()).containsExactly("set", "o…", "o PASSED", "inner", "i…", "i PASSED", "end 3 ms", "end 9 ms");
        assertThat(report.isComplete()).isTrue();
    }

    @Test
    void aClassThatIsOneUnitReportsItself() {
        report = whole();
        report.unitEvent(0, new SetStarting(set("set")));
        report.unitEvent(0, starting("a"));
        assertThat(news()).containsExactly("set", "a…");
        report.unitEvent(0, passed("a"));
        report.unitEvent(0, new SetCompleted(set("set").withElapsedMillis(4)));
        assertThat(report.isComplete()).isFalse();
        report.unitFinished(0);

        assertThat(news()).containsExactly("a PASSED", "end 4 ms");
        assertThat(report.isComplete()).isTrue();
    }

    @Test
    void aClassWithoutUnitsIsNeverStarted() {
        report = new ClassReport(new TestClass(0, "demo.C", List.of(), List.of()), new EventMemory(EventStore.NONE));

        assertThat(report.isComplete()).isFalse();
        report.forkLost(A);
        assertThat(report.isComplete()).isTrue();
        assertThat(news()).isEmpty();
    }

    @Test
    void unitsThatWereWithdrawnLeaveNoTrace() {
        open(A);
        run(0, "a");
        report.unitFinished(1);
        report.unitFinished(2);
        close(A, 1);

        assertThat(news()).containsExactly("set", "a…", "a PASSED", "end 1 ms");
        assertThat(report.isComplete()).isTrue();
    }

    @Test
    void aClassOfWhichEverythingWasWithdrawnIsNotReported() {
        report.unitFinished(0);
        report.unitFinished(1);
        assertThat(report.isComplete()).isFalse();
        report.unitFinished(2);

        assertThat(report.isComplete()).isTrue();
        assertThat(news()).isEmpty();
    }

    @Test
    void unitsThatWereWithdrawnBeforeAForkCameAreNotWaitedFor() {
        report.unitFinished(1);
        report.unitFinished(2);
        open(A);
        run(0, "a");
        close(A, 1);

        assertThat(report.isComplete()).isTrue();
    }

    @Test
    void theFailureOfASetIsReportedOnceAtItsEnd() {
        open(A);
        open(B);
        assertThat(report.containerFailed(failed(OUTER, FailurePhase.BEFORE_TESTS, "for A")))
                .isTrue();
        assertThat(report.containerFailed(failed(OUTER, FailurePhase.BEFORE_TESTS, "for B")))
                .isFalse();
        report.unitFinished(0);
        report.unitFinished(1);
        report.unitFinished(2);
        close(A, 1);
        close(B, 2);

        assertThat(news()).containsExactly("set", "for A ERROR", "end 3 ms");
    }

    @Test
    void everyContainerThatFailsInASetIsAnErrorOfItsOwnTheInnerOneFirst() {
        report = nestedInOneSet();
        open(A);
        open(B);
        report.containerFailed(failed(OUTER, FailurePhase.AFTER_TESTS, "outer"));
        report.containerFailed(failed(OUTER + "/[nested:B]", FailurePhase.AFTER_TESTS, "b after"));
        report.containerFailed(failed(OUTER + "/[nested:B]", FailurePhase.BEFORE_TESTS, "b before"));
        report.containerFailed(failed(OUTER + "/[nested:A]", FailurePhase.BEFORE_TESTS, "a"));
        report.containerFailed(failed(OUTER + "/[nested:A]", FailurePhase.BEFORE_TESTS, "a again"));
        for (int unit = 0; unit < 5; unit++) {
            report.unitFinished(unit);
        }
        close(A, 1);
        close(B, 2);

        assertThat(news())
                .containsExactly("set", "a ERROR", "b before ERROR", "b after ERROR", "outer ERROR", "end 3 ms");
    }

    @Test
    void aSetThatNobodyHasEnteredMayFailToo() {
        report.containerFailed(failed(OUTER, FailurePhase.WITH_ITS_FORK, "lost"));
        report.unitFinished(0);
        report.unitFinished(1);
        report.unitFinished(2);

        assertThat(news()).containsExactly("demo.C", "lost ERROR", "end 0 ms");
    }

    @Test
    void aContainerThatFailsBeforeItsTestsIsRunAgainButForWhatAnotherForkHasRun() {
        open(A);
        run(1, "b");
        report.containerFailed(failed(OUTER, FailurePhase.BEFORE_TESTS, "for A"));

        assertThat(report.failedContainers(unit(0))).containsExactly(OUTER);
        assertThat(report.failedContainers(unit(1))).isEmpty();
        assertThat(report.failedContainers(unit(2))).containsExactly(OUTER);
    }

    @Test
    void aContainerThatFailsAfterItsTestsIsRunAgainAsAWhole() {
        open(A);
        run(1, "b");
        report.containerFailed(failed(OUTER, FailurePhase.AFTER_TESTS, "for A"));

        assertThat(report.failedContainers(unit(0))).containsExactly(OUTER);
        assertThat(report.failedContainers(unit(1))).containsExactly(OUTER);
    }

    @Test
    void aContainerThatFailsAfterTestsThatHavePassedIsNotRunAgain() {
        open(A);
        run(1, "b");
        report.containerFailed(failed(OUTER, FailurePhase.AFTER_TESTS, "initializationError"));

        assertThat(report.failedContainers(unit(0))).isEmpty();
    }

    @Test
    void aContainerThatWasLostWithItsForkIsNotRunAgain() {
        report.containerFailed(failed(OUTER, FailurePhase.WITH_ITS_FORK, "lost"));

        assertThat(report.failedContainers(unit(0))).isEmpty();
    }

    @Test
    void aContainerInAUnitIsRunAgain() {
        report = new ClassReport(
                new PlanMaker().whole("demo.C", 3).plan().classes().get(0), new EventMemory(EventStore.NONE));
        report.unitEvent(
                0, failed(OUTER + "/[nested:N]", FailurePhase.BEFORE_TESTS, "n").error());
        report.unitEvent(0, passed("a"));
        report.unitEvent(
                0, failed(OUTER, FailurePhase.AFTER_TESTS, "executionError").error());

        TestUnit whole = new PlanMaker().whole("demo.C", 3).plan().units().get(0);
        assertThat(report.failedContainers(whole)).containsExactly(OUTER + "/[nested:N]");
    }

    /** Surefire takes a class that could not be initialized for a flake where any of its tests has passed. */
    @Test
    void aContainerOfWhichSomethingWasNeverRunIsNoFlake() {
        failBeforeTestsBesideAPass();
        report.uphold(idsOf(unit(1), unit(2)), idsOf(unit(1)));

        assertThat(news()).contains("executionError ERROR").doesNotContain("initializationError ERROR");
    }

    @Test
    void aContainerOfWhichAllWasRunInTheEndMayBeAFlake() {
        failBeforeTestsBesideAPass();
        report.uphold(idsOf(unit(0), unit(1), unit(2)), idsOf(unit(1)));

        assertThat(news()).contains("initializationError ERROR");
    }

    /** There stock Surefire decides. */
    @Test
    void aContainerOfWhichNothingHasPassedIsCalledAsWithOneFork() {
        open(A);
        report.containerFailed(failed(OUTER, FailurePhase.BEFORE_TESTS, "initializationError"));
        close();
        report.uphold(Set.of(), Set.of());

        assertThat(news()).contains("initializationError ERROR");
    }

    @Test
    void aContainerThatWasLostWithItsForkIsNoFlake() {
        open(A);
        run(1, "b");
        report.containerFailed(failed(OUTER, FailurePhase.WITH_ITS_FORK, null));
        close();
        report.uphold(idsOf(unit(0), unit(1), unit(2)), idsOf(unit(1)));

        assertThat(news()).contains("executionError ERROR");
    }

    @Test
    void aClassThatWasLostBetweenItsTestsIsNoFlake() {
        report = new ClassReport(
                new PlanMaker().whole("demo.C", 3).plan().classes().get(0), new EventMemory(EventStore.NONE));
        report.unitEvent(0, new SetStarting(Entry.ofSet("demo.C")));
        report.unitEvent(0, starting("a"));
        report.unitEvent(0, passed("a"));
        report.unitLost(0, Outcome.CRASHED, DEATH, 0);
        report.uphold(Set.of(OUTER), Set.of(OUTER));

        assertThat(news()).contains("executionError CRASHED");
    }

    private void failBeforeTestsBesideAPass() {
        open(A);
        open(B);
        run(1, "b");
        report.containerFailed(failed(OUTER, FailurePhase.BEFORE_TESTS, "initializationError"));
        close();
        close(B, 1);
    }

    private void close() {
        report.unitFinished(0);
        report.unitFinished(2);
        report.unitFinished(1);
        close(A, 1);
    }

    private static TestUnit unit(int index) {
        return new PlanMaker().split("demo.C", 3).plan().units().get(index);
    }

    private static Set<String> idsOf(TestUnit... units) {
        return Arrays.stream(units).map(TestUnit::uniqueId).collect(Collectors.toSet());
    }

    /** A class whose nested classes A and B are no sets: unit 0 is its own, 1 and 2 are of A, 3 and 4 of B. */
    private static ClassReport nestedInOneSet() {
        List<TestUnit> units = Stream.of("", "/[nested:A]", "/[nested:A]", "/[nested:B]", "/[nested:B]")
                .map(OUTER::concat)
                .collect(
                        ArrayList::new,
                        (list, id) -> list.add(new TestUnit(list.size(), 0, 0, id + "/[m:" + list.size() + "]", 1)),
                        List::addAll);
        TestSet set = PlanMaker.set("demo.C", "", TestSet.NONE, false);
        return new ClassReport(new TestClass(0, "demo.C", List.of(set), units), new EventMemory(EventStore.NONE));
    }

    private static ContainerFailure failed(String container, FailurePhase phase, String name) {
        Entry entry = Entry.ofContainer(container, "demo.C")
                .withName(name)
                .withElapsedMillis(1)
                .withFailure(Entries.failure("why"));
        return new ContainerFailure(OUTER, container, phase, new TestFinished(Outcome.ERROR, entry));
    }

    @Test
    void aForkThatIsLostIsNotWaitedFor() {
        open(A);
        open(B);
        run(0, "a");
        run(1, "b");
        run(2, "c");
        close(A, 3);
        assertThat(report.isComplete()).isFalse();
        report.forkLost(B);

        assertThat(report.isComplete()).isTrue();
        assertThat(news()).endsWith("end 3 ms");
    }

    @Test
    void aSetThatOnlyLostForksWereInIsClosedAllTheSame() {
        open(A);
        run(0, "a");
        run(1, "b");
        run(2, "c");
        report.forkLost(A);

        assertThat(news()).endsWith("end 0 ms");
        assertThat(report.isComplete()).isTrue();
    }

    @Test
    void theTestThatRanWhenItsForkWasLostIsAnError() {
        open(A);
        report.unitEvent(0, starting("a"));
        TestFinished error = report.unitLost(0, Outcome.ERROR, DEATH, 0);
        report.forkLost(A);

        assertThat(error.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(error.entry().uniqueId()).isEqualTo("id:demo.C.a");
        assertThat(error.entry().message()).isEqualTo("the fork ended");
        assertThat(error.entry().failure().trace()).isEqualTo(DEATH.trace());
        assertThat(news()).containsExactly("set", "a…", "a ERROR");
        assertThat(report.isComplete()).isFalse();
    }

    @Test
    void aLostTestIsNamedInTheSummary() {
        open(A);
        report.unitEvent(0, starting("a"));

        assertThat(report.unitLost(0, Outcome.ERROR, DEATH, 0).entry().failure().summary())
                .isEqualTo("C.a » the fork ended");
    }

    @Test
    void aLostTestMayBeWrittenInAnotherClassThanItIsReportedUnder() {
        open(A);
        Entry inherited = Entry.named("com.example.orders.OrderTest", "t").withDeclaringClass("a.Base");
        report.unitEvent(0, new TestStarting(inherited));

        assertThat(report.unitLost(0, Outcome.ERROR, DEATH, 0).entry().failure().summary())
                .endsWith("Base.t » the fork ended");
    }

    @Test
    void aUnitThatIsLostBetweenItsTestsIsAnErrorUnderItsOwnName() {
        open(A);
        run(0, "a");
        report.unitEvent(1, starting("b[1]"));
        report.unitEvent(1, passed("b[1]"));
        news();
        TestFinished error = report.unitLost(1, Outcome.ERROR, DEATH, 0);

        assertThat(error.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(error.entry().qualifiedName()).isEqualTo("demo.C.m1()");
        assertThat(error.entry().message()).isEqualTo("the fork ended");
        assertThat(news()).containsExactly("m1() ERROR");
    }

    @Test
    void aWholeClassThatIsLostIsClosed() {
        report = whole();
        report.unitEvent(0, new SetStarting(set("set")));
        report.unitEvent(0, new SetStarting(set("nested")));
        report.unitEvent(0, starting("a"));
        report.unitLost(0, Outcome.ERROR, DEATH, 0);
        report.forkLost(A);

        assertThat(news()).containsExactly("set", "nested", "a…", "a ERROR", "end 0 ms", "end 0 ms");
        assertThat(report.isComplete()).isTrue();
    }

    @Test
    void aWholeClassThatIsLostBeforeItSaidAnythingIsReportedUnderItsName() {
        report = whole();
        TestFinished error = report.unitLost(0, Outcome.ERROR, DEATH, 0);

        assertThat(error.entry().qualifiedName()).isEqualTo("demo.C");
        assertThat(error.entry().failure().summary()).isEqualTo("C » the fork ended");
        assertThat(report.drain())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("SetStarting", "TestFinished", "SetCompleted");
        assertThat(report.isComplete()).isTrue();
    }

    @Test
    void aUnitThatIsLostBeforeItsSetWasOpenedOpensIt() {
        report.unitLost(0, Outcome.ERROR, DEATH, 0);
        report.forkLost(A);
        open(B);
        run(1, "b");
        run(2, "c");
        close(B, 1);

        assertThat(news()).containsExactly("demo.C", "m0() ERROR", "b…", "b PASSED", "c…", "c PASSED", "end 1 ms");
    }

    @Test
    void whatWasPresentedIsPresentedAgainAfterARewind() {
        open(A);
        run(0, "a");
        List<String> before = news();
        assertThat(news()).isEmpty();
        report.rewind();
        run(1, "b");

        assertThat(news()).startsWith(before.toArray(String[]::new)).endsWith("b…", "b PASSED");
    }

    @Test
    void aSetThatSurefireHasHeardToItsEndIsNotPresentedAgain() {
        report = withInner(true);
        SetCompleted end = new SetCompleted(set("inner").withElapsedMillis(3));
        open(A);
        run(0, "o");
        report.unitEvent(1, new SetStarting(set("inner")));
        report.unitEvent(1, output("inside"));
        report.unitEvent(1, new TestStarting(Entries.test("inner", "i")));
        report.unitEvent(1, new TestFinished(Outcome.PASSED, Entries.test("inner", "i", 1)));
        report.unitEvent(1, end);
        report.unitFinished(1);
        report.unitEvent(1, output("after it"));
        assertThat(news()).contains("inner", "i PASSED", "end 3 ms");
        report.heard(end);
        report.rewind();
        close(A, 9);

        assertThat(news()).containsExactly("set", "o…", "o PASSED", "after it", "end 9 ms");
    }

    @Test
    void aSetThatWasBegunOnceMoreIsPresentedAgain() {
        report = whole();
        SetCompleted end = new SetCompleted(set("demo.C").withElapsedMillis(3));
        report.unitEvent(0, new SetStarting(set("demo.C")));
        report.unitEvent(0, starting("a"));
        report.unitEvent(0, passed("a"));
        report.unitEvent(0, end);
        report.unitEvent(0, new SetStarting(set("demo.C")));
        report.unitEvent(0, starting("b"));
        List<String> before = news();
        report.heard(end);
        report.rewind();

        assertThat(news()).isEqualTo(before).contains("a PASSED");
    }

    @Test
    void whatIsPrintedAfterTheEndOfAUnitCostsNoOtherUnit() {
        open(A);
        run(0, "a");
        report.unitEvent(0, output("late"));
        run(1, "b");
        run(2, "c");
        close(A, 1);

        assertThat(report.isComplete()).isTrue();
        assertThat(news()).contains("a PASSED", "b PASSED", "c PASSED").endsWith("end 1 ms");
    }

    @Test
    void aUnitThatIsFinishedTwiceIsCountedOnce() {
        open(A);
        run(0, "a");
        report.unitFinished(0);
        run(1, "b");
        report.unitFinished(1);
        run(2, "c");
        close(A, 1);

        assertThat(report.isComplete()).isTrue();
        assertThat(news()).contains("a PASSED", "b PASSED", "c PASSED").endsWith("end 1 ms");
    }

    @Test
    void aWholeClassThatIsLostAfterItsEndHasItsErrorInside() {
        report = whole();
        report.unitEvent(0, new SetStarting(set("set")));
        report.unitEvent(0, new SetCompleted(set("set").withElapsedMillis(4)));
        report.unitLost(0, Outcome.ERROR, DEATH, 0);

        assertThat(news())
                .as("an error after the end of its set is in no report")
                .endsWith("end 4 ms");
    }

    @Test
    void aSetWithoutTestsOfItsOwnIsOpenedBeforeTheOneInIt() {
        report = nestedTwice();
        open(A);
        run(0, "o");
        report.setOpened(A, INNER, set("inner"));
        report.setOpened(A, INNER + "/[nested:Innermost]", set("innermost"));
        run(1, "i");
        report.setClosed(A, INNER + "/[nested:Innermost]", set("innermost"));
        report.setClosed(A, INNER, set("inner"));
        close(A, 1);

        assertThat(news())
                .containsExactly(
                        "set",
                        "o…",
                        "o PASSED",
                        "inner",
                        "innermost",
                        "i…",
                        "i PASSED",
                        "end 0 ms",
                        "end 0 ms",
                        "end 1 ms");
    }

    @Test
    void aForkThatIsLostElsewhereDoesNotHideASetWithoutTestsOfItsOwn() {
        report = new ClassReport(
                new PlanMaker()
                        .divided(
                                "demo.C",
                                List.of(
                                        PlanMaker.set("demo.C", "", TestSet.NONE, false),
                                        PlanMaker.set("demo.C", "/[nested:Inner]", 0, false)),
                                1)
                        .plan()
                        .classes()
                        .get(0),
                new EventMemory(EventStore.NONE));
        report.forkLost(B);
        open(A);
        report.setOpened(A, INNER, set("inner"));

        assertThat(news()).containsExactly("set", "inner");
    }

    @Test
    void whatIsNotOfThisClassIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> report.unitFinished(3));
        assertThatIllegalArgumentException().isThrownBy(() -> report.setOpened(A, "[engine:e]", set("x")));
    }

    private void open(ForkId fork) {
        report.setOpened(fork, OUTER, set("set"));
    }

    private void close(ForkId fork, int millis) {
        report.setClosed(fork, OUTER, set("set").withElapsedMillis(millis));
    }

    private void run(int unit, String test) {
        report.unitEvent(unit, starting(test));
        report.unitEvent(unit, passed(test));
        report.unitFinished(unit);
    }

    private List<String> news() {
        return report.drain().stream().map(ClassReportTest::text).toList();
    }

    private static String text(ReportEvent event) {
        if (event instanceof SetStarting starting) {
            return starting.entry().source();
        } else if (event instanceof SetCompleted completed) {
            return "end " + completed.entry().millis() + " ms";
        } else if (event instanceof TestStarting starting) {
            return starting.entry().name() + "…";
        } else if (event instanceof TestFinished finished) {
            return finished.entry().name() + " " + finished.outcome();
        }
        return ((TestOutput) event).text();
    }

    private static ClassReport whole() {
        return new ClassReport(
                new PlanMaker().whole("demo.C", 2).plan().classes().get(0), new EventMemory(EventStore.NONE));
    }

    private static ClassReport nestedTwice() {
        return new ClassReport(
                new PlanMaker()
                        .divided(
                                "demo.C",
                                List.of(
                                        PlanMaker.set("demo.C", "", TestSet.NONE, false),
                                        PlanMaker.set("demo.C", "/[nested:Inner]", 0, false),
                                        PlanMaker.set("demo.C", "/[nested:Inner]/[nested:Innermost]", 1, false)),
                                0,
                                2)
                        .plan()
                        .classes()
                        .get(0),
                new EventMemory(EventStore.NONE));
    }

    private static ClassReport withInner(boolean whole) {
        return new ClassReport(
                new PlanMaker()
                        .divided(
                                "demo.C",
                                List.of(
                                        PlanMaker.set("demo.C", "", TestSet.NONE, false),
                                        PlanMaker.set("demo.C", "/[nested:Inner]", 0, whole)),
                                0,
                                1)
                        .plan()
                        .classes()
                        .get(0),
                new EventMemory(EventStore.NONE));
    }

    private static Entry set(String name) {
        return Entry.ofSet(name);
    }

    private static ReportEvent starting(String test) {
        return new TestStarting(Entries.test("demo.C", test));
    }

    private static ReportEvent passed(String test) {
        return new TestFinished(Outcome.PASSED, Entries.test("demo.C", test, 1));
    }

    private static TestFinished error(String name) {
        return new TestFinished(Outcome.ERROR, Entries.test("demo.C", name, 1));
    }

    private static ReportEvent output(String text) {
        return new TestOutput(text, true, true);
    }
}
