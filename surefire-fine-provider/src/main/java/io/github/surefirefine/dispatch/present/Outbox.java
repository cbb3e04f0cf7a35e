package io.github.surefirefine.dispatch.present;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.console.Look;
import io.github.surefirefine.console.OutputHeads;
import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.forks.ForkTable;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.result.ReportEvent.PutAside;
import io.github.surefirefine.model.result.ReportEvent.SetStarting;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is sent in answer to an event. Console lines go through the fork with the lowest serial that Surefire listens
 * to: one channel for all, so that they cannot mix. While no fork is connected, they wait for the next one. Not
 * thread-safe.
 */
public final class Outbox {

    private final ForkTable forks;
    private final Confirmations confirmations;
    private final Look look;
    private final Optional<UnaryOperator<ConsoleLine>> folding;
    private final OutputHeads heads;
    private final List<Action> actions = new ArrayList<>();
    private final List<ConsoleLine> unprinted = new ArrayList<>();

    /**
     * Creates an empty outbox.
     *
     * @param look of lines on the console
     * @param folding what shortens a line before it gets its look, if anything does
     */
    public Outbox(
            ForkTable forks,
            Confirmations confirmations,
            Look look,
            Optional<UnaryOperator<ConsoleLine>> folding,
            OutputHeads heads) {
        this.forks = forks;
        this.confirmations = confirmations;
        this.look = look;
        this.folding = folding;
        this.heads = heads;
    }

    /** The lines above what tests print. */
    public OutputHeads heads() {
        return heads;
    }

    public void send(ForkId fork, ToFork message) {
        add(new Action.Send(fork, message));
    }

    public void add(Action action) {
        if (action instanceof Action.Send send && send.message() instanceof ToFork.Present news) {
            Optional<ConsoleLine> head = heads.before(send.fork(), news.event(), forks.distinctNumbers());
            if (head.isPresent()) {
                actions.add(new Action.Send(send.fork(), new ToFork.Print(styled(head.get()))));
            }
        }
        actions.add(action);
        if (action instanceof Action.Send send
                && send.message() instanceof ToFork.Present news
                && (news.event() instanceof SetStarting || news.event() instanceof PutAside)
                && forks.isConnected(send.fork())) {
            forks.get(send.fork()).tellsOfSet();
        }
    }

    public void addAll(List<? extends Action> more) {
        for (Action action : more) {
            add(action);
        }
    }

    public void print(List<ConsoleLine> lines) {
        List<ConsoleLine> styled = new ArrayList<>(lines.size());
        for (ConsoleLine line : lines) {
            styled.add(styled(line));
        }
        printAsIs(styled);
    }

    private ConsoleLine styled(ConsoleLine line) {
        return look.of(folding.isPresent() ? folding.get().apply(line) : line);
    }

    /** Prints lines that have their style. */
    public void printAsIs(List<ConsoleLine> lines) {
        unprinted.addAll(lines);
        if (!forks.presenters().isEmpty()) {
            print(unprinted, forks.presenters().first());
            unprinted.clear();
        }
    }

    /** Lets another fork than that one print, which would not do it. */
    public void printPast(ForkId silent, List<ConsoleLine> lines) {
        forks.presenters().stream()
                .filter(fork -> !fork.equals(silent))
                .findFirst()
                .ifPresentOrElse(speaker -> print(lines, speaker), () -> unprinted.addAll(lines));
    }

    private void print(List<ConsoleLine> lines, ForkId speaker) {
        for (ConsoleLine line : lines) {
            send(speaker, new ToFork.Print(line));
            confirmations.sent(speaker, line);
        }
    }

    /** The fork has answered: what it was sent before the question has arrived. */
    public void confirmed(ForkId fork) {
        confirmations.confirmed(fork);
    }

    /** The questions to ask forks after the messages of one or more events. */
    public List<Action.Send> questions() {
        return confirmations.questions();
    }

    /** What the fork was sent and has not confirmed, now that it is gone. */
    public Confirmations.Lost lost(ForkId fork) {
        return confirmations.lost(fork);
    }

    /** The fork is asked to confirm what it was sent. Then it is to leave, and gets no further message. */
    public void dismiss(ForkId fork) {
        addAll(confirmations.question(fork));
        send(fork, new ToFork.Finish());
        forks.leave(fork);
    }

    /** The next fork prints what may not have been printed. */
    public void printAgain(List<ConsoleLine> lines) {
        unprinted.addAll(0, lines);
        printAsIs(List.of());
    }

    /** Prints the warning, if there is one. */
    public void warn(Optional<String> warning) {
        print(warning.isPresent() ? List.of(RunConsole.warning(warning.get())) : List.of());
    }

    /** Returns everything since the last call, in order. */
    public List<Action> take() {
        List<Action> taken = List.copyOf(actions);
        actions.clear();
        return taken;
    }
}
