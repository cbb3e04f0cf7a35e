package io.github.surefirefine.fork.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.lease.TestRef;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TestThreadsTest {

    private static final TestRef TEST = new TestRef(1, "a");
    private static final TestRef OTHER = new TestRef(1, "b");

    private final TestThreads running = new TestThreads();
    private final List<Thread> told = new ArrayList<>();

    @AfterEach
    void clear() {
        Thread.interrupted();
    }

    @Test
    void theThreadOfTheTestIsInterrupted() {
        running.started(TEST);
        running.interrupt(TEST, told::add);

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(told).containsExactly(Thread.currentThread());
    }

    @Test
    void whatHasEndedIsLeftAlone() {
        running.started(TEST);
        running.started(OTHER);
        running.finished(TEST);
        running.interrupt(TEST, told::add);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(told).isEmpty();
        assertThat(running.ifRuns(TEST, told::add)).isFalse();
        assertThat(running.ifRuns(OTHER, told::add)).isTrue();
    }

    @Test
    void theNextTestHearsNothingOfTheInterrupt() {
        running.started(TEST);
        running.interrupt(TEST, told::add);
        running.finished(TEST);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void anInterruptOfTheTestsOwnStays() {
        running.started(TEST);
        Thread.currentThread().interrupt();
        running.finished(TEST);
        running.finished(TEST);

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
