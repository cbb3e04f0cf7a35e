package io.github.surefirefine.conductor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.NoSuchElementException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JvmTokensTest {

    private final JvmDemand demand = new JvmDemand();
    private final JvmTokens tokens = new JvmTokens(demand);

    @Test
    void theFirstIsThereAtOnce() {
        assertThat(tokens.hasNext()).isTrue();
        assertThat(tokens.next()).isNotNull();
    }

    @Test
    void askingTakesNothing() {
        assertThat(tokens.hasNext()).isTrue();
        assertThat(tokens.hasNext()).isTrue();
    }

    @Test
    void thereAreAsManyAsAreWanted() {
        demand.update(3, false, 1);
        tokens.next();
        tokens.next();
        assertThat(tokens.hasNext()).isTrue();
        tokens.next();
        demand.update(3, true, 1);

        assertThat(tokens.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(tokens::next);
    }

    @Test
    void furtherOnesComeWhenTheyAreWanted() throws Exception {
        tokens.next();
        demand.update(1, false, 1);
        FutureTask<Boolean> next = new FutureTask<>(tokens::hasNext);
        Thread surefire = new Thread(next);
        surefire.start();
        Await.until("it waits", () -> surefire.getState() == Thread.State.TIMED_WAITING);
        demand.update(2, false, 1);

        assertThat(next.get(Await.DEADLINE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theEndOfTheRunIsTheEndOfTheWait() throws Exception {
        tokens.next();
        demand.update(1, false, 1);
        FutureTask<Boolean> next = new FutureTask<>(tokens::hasNext);
        Thread surefire = new Thread(next);
        surefire.start();
        Await.until("it waits", () -> surefire.getState() == Thread.State.TIMED_WAITING);
        demand.runEnded();

        assertThat(next.get(Await.DEADLINE.toSeconds(), TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void theEndOfTheRunStays() {
        demand.runEnded();
        demand.update(5, false, 1);

        assertThat(tokens.hasNext()).isFalse();
    }

    @Test
    void anInterruptEndsTheWait() throws Exception {
        tokens.next();
        demand.update(1, false, 1);
        FutureTask<Boolean> next = new FutureTask<>(() -> !tokens.hasNext() && Thread.interrupted());
        Thread surefire = new Thread(next);
        surefire.start();
        surefire.interrupt();

        assertThat(next.get(Await.DEADLINE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
}
