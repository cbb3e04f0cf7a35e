package io.github.surefirefine.wire;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The connection from a fork to its conductor. */
public interface ConductorLink {

    /**
     * Sends a message, at the latest with the next {@link #flush} or within a few hundredths of a second. Any thread
     * may call it; messages of one thread keep their order. Blocks while the conductor lags behind.
     */
    void send(ToConductor message) throws IOException, InterruptedException;

    /**
     * As {@link #send}, but without waiting; before anything that is sent afterwards. For the thread that receives:
     * while the conductor waits for that thread, it must not wait for the conductor.
     */
    void answer(ToConductor message) throws InterruptedException;

    /** Sends what was held back. */
    void flush() throws IOException;

    /**
     * Waits for the next message.
     *
     * @return null if the conductor is gone
     */
    @Nullable
    ToFork receive() throws IOException, InterruptedException;

    /** Closes the connection. */
    void close() throws IOException, InterruptedException;
}
