package io.github.surefirefine.fork.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.fork.connection.ConductorChannel;
import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.wire.ToConductor;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InvocationClaimsTest {

    private static final Invocations FEW = new Invocations(3, 5);

    private final RecordingLink link = new RecordingLink();
    private final PendingClaims pending = new PendingClaims();
    private final InvocationClaims claims =
            new InvocationClaims(pending, new ConductorChannel(CompletableFuture.completedFuture(link)));

    @Test
    void aClaimIsSentAndAnswered() {
        link.beforeSend = message -> pending.answer(FEW);

        assertThat(claims.claim(7, 3)).isEqualTo(FEW);
        assertThat(link.flushed()).containsExactly(new ToConductor.ClaimInvocations(7, 3));
    }

    @Test
    void anInterruptLosesNoInvocationAndIsKept() {
        Thread claiming = Thread.currentThread();
        claiming.interrupt();
        Thread conductor = new Thread(() -> {
            while (claiming.isInterrupted()) {
                Thread.onSpinWait();
            }
            pending.answer(FEW);
        });
        link.beforeSend = message -> conductor.start();

        assertThat(claims.claim(7, 3)).isEqualTo(FEW);
        assertThat(Thread.interrupted()).as("meant for a test").isTrue();
    }
}
