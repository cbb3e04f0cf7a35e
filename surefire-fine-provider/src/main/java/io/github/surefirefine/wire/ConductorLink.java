package io.github.surefirefine.wire;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The way from a fork to its conductor. */
public interface ConductorLink {

    /** Says something; any thread may, messages of one thread keep their order. Blocks while the conductor lags behind. */
    void send(ToConductor message) throws IOException, InterruptedException;

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
