package io.github.surefirefine.dispatch.present;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.result.ReportEvent.SetCompleted;
import io.github.surefirefine.report.ClassReport;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What forks were sent for Surefire and have not confirmed. A fork that dies before it confirms may have lost it on the
 * way.
 *
 * <p>What is not confirmed is sent again. A class or a set inside it must not count twice, so its end is followed by the
 * question at once. For lines, one question for all that are sent together is enough. Not thread-safe.
 */
public final class Confirmations {

    private final boolean areWanted;
    private final Map<ForkId, Deque<Sent>> forks = new HashMap<>();

    /** @param areWanted false if the only fork is this JVM: nothing survives its end */
    public Confirmations(boolean areWanted) {
        this.areWanted = areWanted;
    }

    /** The fork is sent a line for the console. */
    public void sent(ForkId fork, ConsoleLine line) {
        if (areWanted) {
            sentTo(fork).add(new Line(line));
        }
    }

    /** The fork is sent the end of a class. Returns the questions that must follow. */
    public List<Action.Send> sent(ForkId fork, ClassStory story) {
        if (!areWanted) {
            story.forget();
            return List.of();
        }
        sentTo(fork).add(new End(story));
        return question(fork);
    }

    /** The fork is sent the end of a set inside a class. Returns the questions that must follow. */
    public List<Action.Send> sent(ForkId fork, ClassReport report, SetCompleted end) {
        if (!areWanted) {
            return List.of();
        }
        sentTo(fork).add(new EndOfSet(report, end));
        return question(fork);
    }

    private Deque<Sent> sentTo(ForkId fork) {
        Deque<Sent> sent = forks.get(fork);
        if (sent == null) {
            sent = new ArrayDeque<>();
            forks.put(fork, sent);
        }
        return sent;
    }

    /** The questions to ask after everything that was sent together. */
    public List<Action.Send> questions() {
        List<Action.Send> questions = new ArrayList<>();
        for (ForkId fork : forks.keySet()) {
            questions.addAll(question(fork));
        }
        return questions;
    }

    /** The question to ask after everything that was sent to the fork, if one is needed. */
    public List<Action.Send> question(ForkId fork) {
        Deque<Sent> sent = sentTo(fork);
        if (sent.isEmpty() || sent.getLast() instanceof Question) {
            return List.of();
        }
        sent.add(new Question());
        return List.of(new Action.Send(fork, new ToFork.Confirm()));
    }

    /** The fork has answered: what it was sent before the question has arrived. */
    public void confirmed(ForkId fork) {
        for (Sent item = sentTo(fork).poll();
                item != null && !(item instanceof Question);
                item = sentTo(fork).poll()) {
            if (item instanceof End end) {
                end.story().forget();
            } else if (item instanceof EndOfSet set) {
                set.report().heard(set.end());
            }
        }
    }

    /** What a dead fork may have lost. */
    public Lost lost(ForkId fork) {
        Deque<Sent> sent = forks.remove(fork);
        List<ConsoleLine> lines = new ArrayList<>();
        List<ClassStory> stories = new ArrayList<>();
        for (Sent item : sent == null ? List.<Sent>of() : sent) {
            if (item instanceof Line printed) {
                lines.add(printed.line());
            } else if (item instanceof End end) {
                stories.add(end.story());
            }
        }
        return new Lost(lines, stories);
    }

    /** Whether everything is confirmed. */
    public boolean areComplete() {
        for (Deque<Sent> sent : forks.values()) {
            if (!sent.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /**
     * What may be lost.
     *
     * @param lines for the console
     * @param stories classes that were sent to their end
     */
    public record Lost(List<ConsoleLine> lines, List<ClassStory> stories) {}

    private sealed interface Sent {}

    private record Line(ConsoleLine line) implements Sent {}

    private record End(ClassStory story) implements Sent {}

    private record EndOfSet(ClassReport report, SetCompleted end) implements Sent {}

    private record Question() implements Sent {}
}
