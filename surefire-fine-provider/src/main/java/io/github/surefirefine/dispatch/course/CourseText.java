package io.github.surefirefine.dispatch.course;

import io.github.surefirefine.model.plan.Seed;
import io.github.surefirefine.script.Recording;
import io.github.surefirefine.script.ReplayScript;
import io.github.surefirefine.trouble.Trouble;
import java.util.Collections;

/** Console texts about a run whose course is fixed beforehand. */
public final class CourseText {

    private CourseText() {}

    public static String bySeed(Seed seed, int forks) {
        return bySeed(seed, " for " + counted(forks, "fork"), "-DforkCount=" + forks + " " + seed.again());
    }

    /** If Surefire starts a new JVM for each class or test, the number of forks does not matter. */
    public static String bySeed(Seed seed) {
        return bySeed(seed, "", seed.again());
    }

    private static String bySeed(Seed seed, String forks, String again) {
        return "fine: random order by seed " + seed.value() + forks + "; to repeat it: " + again;
    }

    public static String replays(Recording recording, ReplayScript replay, int units) {
        String others = replay.units() < units ? "; what the trace does not have comes last" : "";
        return "fine: replays " + recording.source() + ", with " + replay.units() + " of " + counted(units, "unit")
                + others;
    }

    public static String gone(Recording recording, ReplayScript replay) {
        return Trouble.REPLAY_GONE.tell(
                "fine: " + recording.source() + " has " + counted(replay.gone().size(), "test")
                        + " that this run does not have, so they cannot be replayed; the first is "
                        + replay.gone().get(0));
    }

    public static String forksMissing(Recording recording, int missing) {
        return Trouble.REPLAY_FORKS.tell("fine: " + recording.source() + " comes from a run with "
                + counted(recording.forks().size(), "fork") + ", but this run has " + missing
                + " fewer; what the missing ones ran comes last. For the same order, use -DforkCount="
                + Collections.max(recording.forks()));
    }

    public static String foreign(Recording recording) {
        return Trouble.REPLAY_FOREIGN.tell("fine: " + recording.source()
                + " has no test in common with this run: it is the trace of another project, another module, or a run of"
                + " other tests. Set fine.replay to the fine-trace.json of a run of these tests.");
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
