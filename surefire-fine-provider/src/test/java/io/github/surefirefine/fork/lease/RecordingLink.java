package io.github.surefirefine.fork.lease;

import io.github.surefirefine.wire.ConductorLink;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Keeps what a fork says, and distinguishes what has left the JVM from what is only held back. */
final class RecordingLink implements ConductorLink {

    final List<ToConductor> said = new ArrayList<>();

    /** Called before an answer is sent. */
    volatile Runnable beforeAnswer = () -> {};

    /** Called before a message is sent. */
    volatile Consumer<ToConductor> beforeSend = message -> {};

    final CountDownLatch closed = new CountDownLatch(1);

    private int flushed;

    @Override
    public synchronized void send(ToConductor message) {
        beforeSend.accept(message);
        said.add(message);
        notifyAll();
    }

    @Override
    public void answer(ToConductor message) {
        beforeAnswer.run();
        send(message);
        flush();
    }

    @Override
    public synchronized void flush() {
        flushed = said.size();
    }

    @Override
    public ToFork receive() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        closed.countDown();
    }

    /** The first message of that kind, once it was sent. */
    synchronized <T extends ToConductor> T await(Class<T> kind) throws InterruptedException {
        while (said.stream().noneMatch(kind::isInstance)) {
            wait();
        }
        return kind.cast(said.stream().filter(kind::isInstance).findFirst().orElseThrow());
    }

    /** Everything that was sent, forgotten from now on. */
    synchronized List<ToConductor> take() {
        List<ToConductor> taken = List.copyOf(said);
        said.clear();
        flushed = 0;
        return taken;
    }

    /** What the conductor knows if the JVM ends now. */
    synchronized List<ToConductor> flushed() {
        return List.copyOf(said.subList(0, flushed));
    }
}
