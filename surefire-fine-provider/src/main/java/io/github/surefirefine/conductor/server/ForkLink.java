package io.github.surefirefine.conductor.server;

import io.github.surefirefine.wire.ToFork;
import java.io.IOException;

/** The conductor's connection to one fork. */
public interface ForkLink {

    /** Sends a message, at the latest with the next {@link #flush}; called only by the conductor's loop. */
    void send(ToFork message) throws IOException;

    /** Sends everything that was held back; called only by the conductor's loop. */
    void flush() throws IOException;

    /** Cuts the connection. */
    void close();
}
