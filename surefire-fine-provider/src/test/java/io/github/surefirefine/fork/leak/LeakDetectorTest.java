package io.github.surefirefine.fork.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Leak;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeakDetectorTest {

    private static final Entry SET = Entry.ofSet("demo.C");

    private final List<Leak> found = new ArrayList<>();
    private final FakeWatches watches = new FakeWatches();
    private final LeakDetector detector = new LeakDetector(watches);

    @Test
    void whatATestLeavesIsTheTests() {
        begin(new PlanMaker().split("demo.C", 2));
        detector.setOpened(SET);
        run(0, "m");
        watches.leave(() -> run(1, "n"));
        assertThat(found).as("the class has not finished").isEmpty();
        found.addAll(detector.setClosed());

        assertThat(found).extracting(Leak::owner).containsExactly("demo.C.n");
    }

    @Test
    void whatComesBeforeTheFirstTestOrAfterTheLastIsOfTheClass() {
        begin(new PlanMaker().split("demo.C", 1));
        detector.setOpened(SET);
        watches.leave();
        detector.unitStarted(0);
        found.addAll(detector.unitFinished(0));
        watches.leave();
        found.addAll(detector.setClosed());

        assertThat(found).extracting(Leak::owner).containsExactly("demo.C", "demo.C");
    }

    @Test
    void invocationsGoByTheNameOfTheirMethod() {
        begin(new PlanMaker().split("demo.C", 1));
        detector.setOpened(SET);
        watches.leave(() -> run(0, "even(int)[1]"));
        found.addAll(detector.setClosed());

        assertThat(found).extracting(Leak::owner).containsExactly("demo.C.even(int)");
    }

    @Test
    void aClassThatIsOneUnitGoesByItsName() {
        begin(new PlanMaker().whole("demo.C", 3));
        detector.unitStarted(0);
        detector.setOpened(SET);
        detector.testStarted(0, Entries.test("demo.C", "m"));
        watches.leave();
        found.addAll(detector.setClosed());

        assertThat(found)
                .as("although the end of the unit is said later")
                .extracting(Leak::owner)
                .containsExactly("demo.C");
    }

    @Test
    void aUnitInNoSetHasFinishedWhenItIsFinished() {
        begin(new PlanMaker().whole("demo.C", 3));
        watches.leave(() -> run(0, "m"));

        assertThat(found).extracting(Leak::owner).containsExactly("demo.C");
    }

    @Test
    void aLeaseThatBreaksOffHasFinishedToo() {
        begin(new PlanMaker().split("demo.C", 1));
        detector.setOpened(SET);
        detector.unitStarted(0);
        watches.leave();
        found.addAll(detector.leaseEnds());

        assertThat(found).hasSize(1);
    }

    @Test
    void whatALeftBehindClassLeavesIsNotTold() {
        begin(new PlanMaker().split("demo.C", 1));
        detector.setOpened(SET);
        watches.leave();
        detector.leftBehind();
        found.addAll(detector.setClosed());

        assertThat(found).isEmpty();
    }

    private void begin(PlanMaker plan) {
        detector.leaseBegins(new Lease(1, plan.plan().units()));
    }

    private void run(int unit, String name) {
        detector.unitStarted(unit);
        detector.testStarted(unit, Entries.test("demo.C", name));
        found.addAll(detector.unitFinished(unit));
    }

    private static final class FakeWatches implements LeakWatches {

        private final List<Leak> leaks = new ArrayList<>();
        private boolean pending;
        private int skipped;

        /** From now on, the next owner that is charged has leaked something. */
        void leave() {
            pending = true;
        }

        /** The same, but it comes when the unit has begun; for units that run at once. */
        void leave(Runnable unit) {
            skipped = 1;
            pending = true;
            unit.run();
        }

        @Override
        public void classBegins() {
            leaks.clear();
        }

        @Override
        public void charge(String owner) {
            if (pending && skipped-- <= 0) {
                pending = false;
                leaks.add(new Leak(owner, List.of("a thread"), List.of()));
            }
        }

        @Override
        public List<Leak> classEnds() {
            return List.copyOf(leaks);
        }
    }
}
