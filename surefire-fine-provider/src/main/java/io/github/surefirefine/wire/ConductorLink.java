package io.github.surefirefine.wire;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The way from a fork to its conductor. */
public interface ConductorLink {

    /**
     * Says something, at the latest with the next {@link #flush} or within a few hundredths of a second. Any thread may;
     * messages of one thread keep their order. Blocks while the conductor lags behind.
     */
    void send(ToConductor message) throws IOException, InterruptedException;

    /** Sends whatever was held back. */
    void flush() throws IOException;

    /**
     * Waits for the next message.
     *
     * @return null where the conductor is gone
     */
    @Nullable
    ToFork receive() throws IOException, InterruptedException;

    /** Ends the connection. */
    void close() throws IOException, InterruptedException;
}
