package io.github.surefirefine.dispatch;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be sent in answer to an event. Console lines go through the connected fork with the lowest serial, one
 * channel for all, so that they cannot mix; while nobody is connected, they wait for the next fork. Not thread-safe.
 */
final class Outbox {

    private final ForkTable forks;
    private final List<Send> sends = new ArrayList<>();
    private final List<ConsoleLine> unprinted = new ArrayList<>();

    Outbox(ForkTable forks) {
        this.forks = forks;
    }

    void send(ForkId fork, ToFork message) {
        sends.add(new Send(fork, message));
    }

    void sendAll(List<Send> more) {
        sends.addAll(more);
    }

    void print(List<ConsoleLine> lines) {
        unprinted.addAll(lines);
        if (!forks.connected().isEmpty()) {
            ForkId speaker = forks.ids().first();
            unprinted.forEach(line -> send(speaker, new ToFork.Print(line)));
            unprinted.clear();
        }
    }

    /** Everything since the last call, in order. */
    List<Send> take() {
        List<Send> taken = List.copyOf(sends);
        sends.clear();
        return taken;
    }
}
