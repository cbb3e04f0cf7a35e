package io.github.surefirefine.dispatch.queue;

import io.github.surefirefine.model.plan.Shard;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.queue.QueueAnswer;
import io.github.surefirefine.queue.QueueTotals;
import io.github.surefirefine.trouble.Trouble;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What users read about the queue that several machines share. */
public final class QueueText {

    /** The server is there again. */
    public static final String ANSWERS_AGAIN = "fine: the queue answers again";

    /** A random order fixes the course of the run beforehand. */
    public static final String RANDOM_ORDER = Trouble.QUEUE_SETTINGS.tell(
            "fine: runOrder=random fixes what each fork runs, so it cannot be used with fine.queue; remove one of them");

    private static final int MOST_NAMED = 10;
    private static final double MICROS_PER_SECOND = 1e6;

    private QueueText() {}

    /** The suite is discovered. */
    public static String joining(String queue, String machine, int tests, int classes) {
        return "fine: queue " + queue + ": " + counted(tests, "test") + " in " + counted(classes, "class")
                + "; this machine is " + machine;
    }

    /** The machine takes part. */
    public static String joined(QueueTotals totals) {
        return "fine: queue: " + totals.finished() + " of " + counted(totals.units(), "unit") + " finished, "
                + counted(totals.machines(), "machine") + " with " + counted(totals.forks(), "fork") + left(totals);
    }

    /** How far all machines have come. */
    public static String progress(QueueTotals totals, int here) {
        return "fine: queue: " + totals.finished() + " of " + counted(totals.units(), "unit") + " finished on "
                + counted(totals.machines(), "machine") + ", " + here + " here" + failed(totals) + left(totals);
    }

    /**
     * Every unit has a result that counts.
     *
     * @param here how many count for this machine
     * @param inVain how many were run here, and count elsewhere
     */
    public static String counted(int here, int inVain, QueueTotals totals) {
        return "fine: queue: " + counted(totals.units(), "unit") + " finished, " + here + " of them count here"
                + (inVain == 0 ? "" : ", " + inVain + " more were run here and count elsewhere") + failed(totals);
    }

    /** An earlier attempt of the same job has taken part. */
    public static String again(String machine, int units, int failed) {
        return "fine: queue: " + machine + " runs again what it has run before: " + counted(units, "unit") + ", "
                + failed + " of them failed";
    }

    /** A later attempt of a job has nothing to do. */
    public static String nothingAgain(String machine) {
        return Trouble.QUEUE_RETRY.tell("fine: this is a later attempt of a job, and the queue has nothing for it: no"
                + " machine named " + machine
                + " has finished before, and no test is left. Set fine.queue.machine to a name"
                + " that each attempt of the job has, or fine.queue.run to a new text");
    }

    /** The sentence as a part of another one. */
    private static String clause(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String failed(QueueTotals totals) {
        return totals.failures() == 0 ? "" : ", " + counted(totals.failures(), "failure");
    }

    private static String left(QueueTotals totals) {
        if (totals.leftMicros() == 0 || totals.forks() == 0) {
            return "";
        }
        double seconds = totals.leftMicros() / MICROS_PER_SECOND / totals.forks();
        return seconds < 90
                ? String.format(Locale.ROOT, ", about %.0f s left", Math.max(1, seconds))
                : String.format(Locale.ROOT, ", about %.0f min left", seconds / 60);
    }

    /** The server does not answer. */
    public static String silent(String reason) {
        return Trouble.QUEUE_SILENT.tell("fine: the queue does not answer: " + clause(reason)
                + ". The tests that this machine holds go on, and the queue is asked again");
    }

    /** The server does not answer, and this machine has not joined. */
    public static String neverJoined(String reason) {
        return Trouble.QUEUE_GONE.tell("fine: there is no queue: " + clause(reason)
                + ". No test was run. Correct fine.queue or start the server, or remove fine.queue");
    }

    /** The server has not answered for too long. */
    public static String goneInMidRun(String reason) {
        return Trouble.QUEUE_GONE.tell("fine: the queue is gone: " + clause(reason)
                + ". This machine finishes what it holds, and then fails, because nobody knows whether all tests were"
                + " run");
    }

    /** The server has not answered for too long, and there is a way out. */
    public static String goneForShard(String reason, Shard shard) {
        return Trouble.QUEUE_GONE.tell("fine: the queue is gone: " + clause(reason) + ". This machine now runs shard "
                + shard + ", apart from what it has run; tests that others have run as well count once in fine:merge");
    }

    /** The queue works, but its server should be set up in another way. */
    public static String setUpBadly(String warning) {
        return Trouble.QUEUE_MEMORY.tell("fine: the queue works, but its server is not set up for it: " + warning);
    }

    /** The queue has declared this machine dead. */
    public static String lost() {
        return Trouble.QUEUE_LOST.tell("fine: the queue has not heard of this machine for too long, or was emptied;"
                + " other machines may run its tests again. It joins anew, and its earlier results count only if"
                + " nobody else has run the tests");
    }

    /** The machine is broken. */
    public static String firstHaveFailed(int failedAtFirst, QueueTotals totals) {
        return Trouble.QUEUE_BREAKER.tell("fine: the first " + failedAtFirst + " units of this machine have all failed,"
                + " while tests pass on others, so it leaves the rest to them: " + (totals.open() + totals.held())
                + " units are not finished. -Dfine.queue.breaker=off lets it go on");
    }

    /** The machine is broken. */
    public static String forksKeepDying(QueueTotals totals) {
        return Trouble.QUEUE_BREAKER.tell("fine: the forks of this machine keep dying, so it leaves the rest to other"
                + " machines: " + (totals.open() + totals.held())
                + " units are not finished. -Dfine.queue.breaker=off lets it go on");
    }

    /** The queue was begun by another version. */
    public static String otherVersion(QueueAnswer.OtherVersion versions) {
        return Trouble.QUEUE_VERSION.tell("fine: this machine has surefire-fine " + versions.own()
                + ", but the queue was begun by a machine with " + versions.begun() + ". Give all machines the same"
                + " version, and start a new run of all of them");
    }

    /** The publisher has found other tests. */
    public static String otherSuite(List<String> elsewhere, List<String> here) {
        return Trouble.QUEUE_SUITE.tell("fine: the machines of this queue have not found the same tests. Only here: "
                + some(without(here, elsewhere)) + ". Only elsewhere: " + some(without(elsewhere, here))
                + ". Build the same commit with the same options and profiles on each machine");
    }

    private static Collection<String> without(List<String> some, List<String> others) {
        Set<String> left = new LinkedHashSet<>(some);
        left.removeAll(new LinkedHashSet<>(others));
        return left;
    }

    private static String some(Collection<String> names) {
        List<String> first = new ArrayList<>(names).subList(0, Math.min(MOST_NAMED, names.size()));
        String more = names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "";
        return names.isEmpty() ? "nothing" : String.join(", ", first) + more;
    }

    /** The error of a machine that has lost its queue. */
    public static FailureText unaccounted(String reason, int here, QueueTotals totals, List<String> others) {
        String message = Trouble.QUEUE_GONE.tell("The queue is gone: " + clause(reason) + ". This machine has run "
                + counted(here, "unit") + " of " + totals.units() + "; when the queue was last heard, "
                + (totals.open() + totals.held()) + " were not finished. Nobody knows what has become of the others: "
                + some(others));
        String trace = "io.github.surefirefine.QueueGone: " + message;
        return new FailureText(message, trace, trace, "fine.queue » " + message);
    }

    private static String counted(int number, String noun) {
        String plural = noun.equals("class") ? "classes" : noun + "s";
        return String.format(Locale.ROOT, "%,d ", number) + (number == 1 ? noun : plural);
    }
}
