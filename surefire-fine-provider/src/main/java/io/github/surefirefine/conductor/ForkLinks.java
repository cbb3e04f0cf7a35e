package io.github.surefirefine.conductor;

import io.github.surefirefine.conductor.file.EventFile;
import io.github.surefirefine.conductor.server.ForkLink;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.PutAside;
import io.github.surefirefine.wire.ToFork;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The ways to all forks that are connected. Any thread may add one; all else is for the conductor's loop. */
final class ForkLinks {

    private final Map<ForkId, ForkLink> links = new ConcurrentHashMap<>();
    private final EventFile putAside;

    /**
     * No fork is connected yet.
     *
     * @param putAside has the events that messages refer to
     */
    ForkLinks(EventFile putAside) {
        this.putAside = putAside;
    }

    void add(ForkId fork, ForkLink link) {
        links.put(fork, link);
    }

    boolean isEmpty() {
        return links.isEmpty();
    }

    int size() {
        return links.size();
    }

    /** Sends a message to a fork, at the latest with the next {@link #flush}; none if it is not connected any more. */
    void send(ForkId fork, ToFork message) {
        ForkLink link = links.get(fork);
        if (link != null) {
            deliver(message, link);
        }
    }

    /** Sends a message to every fork. */
    void sendToAll(ToFork message) {
        for (ForkLink link : links.values()) {
            deliver(message, link);
        }
    }

    private void deliver(ToFork message, ForkLink link) {
        try {
            if (message instanceof ToFork.Present news && news.event() instanceof PutAside aside) {
                for (ReportEvent event : putAside.get(aside)) {
                    link.send(new ToFork.Present(event, news.rerun()));
                }
            } else {
                link.send(message);
            }
        } catch (IOException e) {
            // The connection is not cut here: its reader may not have heard the fork's last words yet. It meets the end
            // too, and says so with an event.
        }
    }

    /** Sends whatever was held back. */
    void flush() {
        for (ForkLink link : links.values()) {
            try {
                link.flush();
            } catch (IOException e) {
                // As in deliver.
            }
        }
    }

    /** Cuts the connection of a fork, if there is one. */
    void close(ForkId fork) {
        ForkLink link = links.remove(fork);
        if (link != null) {
            link.close();
        }
    }

    /** Cuts all connections. */
    void closeAll() {
        for (ForkLink link : links.values()) {
            link.close();
        }
    }
}
