package io.github.surefirefine.conductor.server;

import io.github.surefirefine.wire.ToFork;
import java.io.IOException;

/** The way to one fork. */
public interface ForkLink {

    /** Sends a message, at the latest with the next {@link #flush}; called by the conductor's loop only. */
    void send(ToFork message) throws IOException;

    /** Sends whatever was held back; called by the conductor's loop only. */
    void flush() throws IOException;

    /** Cuts the connection. */
    void close();
}
