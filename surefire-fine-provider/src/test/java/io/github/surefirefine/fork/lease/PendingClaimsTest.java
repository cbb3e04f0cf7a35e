package io.github.surefirefine.fork.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.lease.Invocations;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class PendingClaimsTest {

    private static final Invocations FEW = new Invocations(1, 3);

    private final BlockingQueue<Invocations> one = new LinkedBlockingQueue<>();
    private final BlockingQueue<Invocations> other = new LinkedBlockingQueue<>();
    private final PendingClaims pending = new PendingClaims();

    @Test
    void eachGetsItsOwn() {
        pending.expect(one);
        pending.expect(other);
        pending.answer(FEW);
        assertThat(one).containsExactly(FEW);
        assertThat(other).isEmpty();
        pending.answer(Invocations.NONE);
        pending.answer(FEW);

        assertThat(other).containsExactly(Invocations.NONE);
    }

    @Test
    void nobodyWaitsInVain() {
        pending.expect(one);
        pending.noneAnyMore();
        pending.expect(other);

        assertThat(one).containsExactly(Invocations.NONE);
        assertThat(other).containsExactly(Invocations.NONE);
    }
}
