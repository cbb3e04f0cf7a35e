package io.github.surefirefine.fork.connection;

import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.wire.Address;
import io.github.surefirefine.wire.ChannelStreams;
import io.github.surefirefine.wire.ConductorLink;
import io.github.surefirefine.wire.Frames;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The connection to the conductor in Maven's JVM. A system call for each message would cost more than a tiny test. So
 * messages are held back until the caller flushes them, or until a thread of this class does so every few hundredths of
 * a second.
 */
public final class SocketConductorLink implements ConductorLink, Runnable {

    private static final long MAX_DELAY_MILLIS = 20;

    /** Output is sent at once, so that it is not lost with the JVM, but at most this often between two flushes. */
    private static final int PROMPT_OUTPUTS = 50;

    private final UninterruptibleChannel channel;
    private final InputStream in;
    private final OutgoingBytes out;
    private final PassedUnits passedUnits = new PassedUnits();
    private final ReentrantLock writing = new ReentrantLock();
    private final Queue<ToConductor> answers = new ConcurrentLinkedQueue<>();
    private final Semaphore answered = new Semaphore(0);
    private int promptOutputs = PROMPT_OUTPUTS;

    private SocketConductorLink(UninterruptibleChannel channel) {
        this.channel = channel;
        this.in = new BufferedInputStream(ChannelStreams.in(channel), 1 << 16);
        this.out = new OutgoingBytes(channel);
    }

    /** Connects, and says hello. */
    public static SocketConductorLink connect(Address address, int forkNumber, ForkRole role) throws IOException {
        SocketChannel channel = SocketChannel.open(address.protocolFamily());
        channel.connect(address.socketAddress());
        SocketConductorLink link = new SocketConductorLink(new UninterruptibleChannel(channel));
        link.send(new ToConductor.Hello(
                Frames.VERSION,
                address.token(),
                forkNumber,
                ProcessHandle.current().pid(),
                role));
        link.flush();
        Thread flusher = new Thread(link, "fine-flusher");
        flusher.setDaemon(true);
        flusher.start();
        return link;
    }

    @Override
    public void send(ToConductor message) throws IOException {
        writing.lock();
        try {
            writeAnswers();
            for (ToConductor each : passedUnits.say(message)) {
                Frames.write(out, ToConductor.class, each);
            }
            if (isOutput(message) && promptOutputs > 0) {
                promptOutputs--;
                out.flush();
            }
        } finally {
            writing.unlock();
        }
    }

    private static boolean isOutput(ToConductor message) {
        return message instanceof ToConductor.UnitEvent news && news.event() instanceof ReportEvent.TestOutput;
    }

    /** If the message cannot be sent at once, it is left to the flusher. */
    @Override
    public void answer(ToConductor message) {
        if (!isAnsweredAtOnce(message)) {
            answers.add(message);
            answered.release();
        }
    }

    private boolean isAnsweredAtOnce(ToConductor message) {
        if (!answers.isEmpty() || !writing.tryLock()) {
            return false;
        }
        try {
            if (!passedUnits.isEmpty()) {
                return false;
            }
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            Frames.write(frame, ToConductor.class, message);
            if (!out.hasRoomFor(frame.size())) {
                return false;
            }
            frame.writeTo(out);
            out.flushAtOnce();
        } catch (IOException e) {
            // The connection has ended; the thread that reads from it says so.
        } finally {
            writing.unlock();
        }
        return true;
    }

    @Override
    public void flush() throws IOException {
        writing.lock();
        try {
            writeHeldBack();
            writeAnswers();
            out.flush();
        } finally {
            writing.unlock();
        }
    }

    private void writeHeldBack() throws IOException {
        for (ToConductor message : passedUnits.rest()) {
            Frames.write(out, ToConductor.class, message);
        }
    }

    /** What was said before an answer comes before it. */
    private void writeAnswers() throws IOException {
        if (!answers.isEmpty()) {
            writeHeldBack();
        }
        for (ToConductor answer = answers.poll(); answer != null; answer = answers.poll()) {
            Frames.write(out, ToConductor.class, answer);
        }
    }

    @Override
    public @Nullable ToFork receive() throws IOException {
        return Frames.read(in, ToFork.class);
    }

    @Override
    public void close() throws IOException {
        try {
            flush();
        } catch (IOException e) {
            // The other side has gone.
        } finally {
            channel.close();
        }
    }

    private void flushAll() throws IOException {
        writing.lock();
        try {
            promptOutputs = PROMPT_OUTPUTS;
            flush();
        } finally {
            writing.unlock();
        }
    }

    /** Flushes regularly, until the connection ends. */
    @Override
    public void run() {
        try {
            while (channel.isOpen()) {
                if (answered.tryAcquire(MAX_DELAY_MILLIS, TimeUnit.MILLISECONDS)) {
                    flush();
                } else {
                    flushAll();
                }
            }
        } catch (IOException | InterruptedException e) {
            // The connection has ended; the thread that reads from it says so.
        }
    }
}
