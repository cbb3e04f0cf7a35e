package io.github.surefirefine.dispatch;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.ReportEvent.PutAside;
import io.github.surefirefine.model.ReportEvent.SetStarting;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be sent in answer to an event. Console lines go through the fork with the lowest serial that Surefire listens to, one
 * channel for all, so that they cannot mix; while nobody is connected, they wait for the next fork. Not thread-safe.
 */
final class Outbox {

    private final ForkTable forks;
    private final Confirmations confirmations;
    private final List<Action> actions = new ArrayList<>();
    private final List<ConsoleLine> unprinted = new ArrayList<>();

    Outbox(ForkTable forks, Confirmations confirmations) {
        this.forks = forks;
        this.confirmations = confirmations;
    }

    void send(ForkId fork, ToFork message) {
        add(new Action.Send(fork, message));
    }

    void add(Action action) {
        actions.add(action);
        if (action instanceof Action.Send send
                && send.message() instanceof ToFork.Present news
                && (news.event() instanceof SetStarting || news.event() instanceof PutAside)
                && forks.isConnected(send.fork())) {
            forks.get(send.fork()).tellsOfSet();
        }
    }

    void addAll(List<? extends Action> more) {
        more.forEach(this::add);
    }

    void print(List<ConsoleLine> lines) {
        unprinted.addAll(lines);
        if (!forks.presenters().isEmpty()) {
            ForkId speaker = forks.presenters().first();
            for (ConsoleLine line : unprinted) {
                send(speaker, new ToFork.Print(line));
                confirmations.sent(speaker, line);
            }
            unprinted.clear();
        }
    }

    /** What may not have been printed is printed by the next fork. */
    void printAgain(List<ConsoleLine> lines) {
        unprinted.addAll(0, lines);
        print(List.of());
    }

    /** Tells the user what is not as it should be, if something is not. */
    void warn(Optional<String> warning) {
        print(warning.map(RunConsole::warning).map(List::of).orElse(List.of()));
    }

    /** Everything since the last call, in order. */
    List<Action> take() {
        List<Action> taken = List.copyOf(actions);
        actions.clear();
        return taken;
    }
}
