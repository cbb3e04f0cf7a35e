package io.github.surefirefine.fork.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LeakWatchTest {

    private final FakeKind kind = new FakeKind();
    private final LeakWatch watch = new LeakWatch(kind);

    @Test
    void whoRanWhenSomethingCameOwnsIt() {
        kind.come(1);
        watch.classBegins();
        kind.come(2);
        watch.charge("demo.C");
        kind.come(3);
        kind.come(4);
        watch.charge("demo.C.m");

        assertThat(watch.classEnds())
                .containsExactly(
                        Map.entry("demo.C", List.of("thing 2")), Map.entry("demo.C.m", List.of("thing 3", "thing 4")));
    }

    @Test
    void nobodyIsBlamedForWhatIsGoneWhenTheClassHasFinished() {
        watch.classBegins();
        kind.come(1);
        watch.charge("demo.C.m");
        kind.go(1);

        assertThat(watch.classEnds()).isEmpty();
    }

    @Test
    void everythingIsReportedOnce() {
        watch.classBegins();
        kind.come(1);
        watch.charge("demo.C.m");
        assertThat(watch.classEnds()).hasSize(1);
        watch.classBegins();
        kind.come(2);
        watch.charge("demo.D.m");

        assertThat(watch.classEnds()).containsExactly(Map.entry("demo.D.m", List.of("thing 2")));
    }

    @Test
    void whatComesBetweenClassesIsNobodys() {
        watch.classBegins();
        assertThat(watch.classEnds()).isEmpty();
        kind.come(1);
        watch.classBegins();
        watch.charge("demo.C.m");

        assertThat(watch.classEnds()).isEmpty();
    }

    @Test
    void nothingIsLookedAtWhereNothingHasCome() {
        watch.classBegins();
        watch.charge("demo.C.m");
        watch.charge("demo.C.m");
        watch.classEnds();

        assertThat(kind.looks).isEqualTo(1);
    }

    @Test
    void patienceComesToAnEnd() {
        watch.classBegins();
        for (int i = 0; i < 100; i++) {
            kind.come(i);
        }
        watch.charge("demo.C.m");
        watch.classEnds();

        assertThat(kind.waited).isLessThan(Duration.ofMillis(300));
    }

    /** A test may have replaced what is examined, or forbid access to it. */
    @Test
    void whoeverCannotLookIsNotAskedAgain() {
        LeakWatches watches = LeakWatches.untilTheyFail(LeakWatches.of(watch, new LeakWatch(new FakeKind())));
        watches.classBegins();
        kind.come(1);
        watches.charge("demo.C.m");
        assertThat(watches.classEnds()).hasSize(1);
        kind.trouble = new NoClassDefFoundError("made up");
        watches.classBegins();
        kind.trouble = null;
        kind.come(2);
        watches.charge("demo.C.m");

        assertThat(watches.classEnds()).isEmpty();
    }

    @Test
    @Timeout(60)
    void aThreadOfThisJvmIsFound() throws InterruptedException {
        LeakWatch real = new LeakWatch(new JvmThreads());
        real.classBegins();
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread daemon = thread("a daemon", running, end);
        daemon.setDaemon(true);
        Thread leaked = thread("a leaked one", running, end);
        daemon.start();
        leaked.start();
        running.await();
        real.charge("demo.C.m");
        Map<String, List<String>> leaks = real.classEnds();
        end.countDown();
        leaked.join();

        assertThat(leaks.get("demo.C.m"))
                .filteredOn(text -> text.startsWith("\"a "))
                .singleElement()
                .asString()
                .isEqualTo("\"a leaked one\"");
    }

    private static Thread thread(String name, CountDownLatch running, CountDownLatch end) {
        return new Thread(
                () -> {
                    running.countDown();
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                name);
    }

    private static final class FakeKind implements LeakSource {

        private final List<Long> present = new ArrayList<>();
        private long came;
        private int looks;
        private Error trouble;
        private Duration waited = Duration.ZERO;

        void come(long id) {
            present.add(id);
            came++;
        }

        void go(long id) {
            present.remove(id);
        }

        @Override
        public long count() {
            if (trouble != null) {
                throw trouble;
            }
            return came;
        }

        @Override
        public List<LeakCandidate> present() {
            looks++;
            return present.stream().<LeakCandidate>map(Thing::new).collect(Collectors.toList());
        }

        private final class Thing implements LeakCandidate {

            private final long id;

            Thing(long id) {
                this.id = id;
            }

            @Override
            public long id() {
                return id;
            }

            @Override
            public boolean outlives(Duration patience) {
                waited = waited.plus(patience);
                return present.contains(id);
            }

            @Override
            public String text() {
                return "thing " + id;
            }
        }
    }
}
