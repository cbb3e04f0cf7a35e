package io.github.surefirefine.options;

import io.github.surefirefine.model.plan.Shard;
import io.github.surefirefine.options.jvm.JvmChoice;
import io.github.surefirefine.options.jvm.JvmFlagsChosen;
import io.github.surefirefine.trouble.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the user chose. Immutable.
 *
 * @param console what is printed while tests run
 * @param timeouts for how long tests may run
 * @param history what is kept of past runs
 * @param forks how many forks there are, and what they are for
 * @param jvm with what flags their JVMs run
 * @param sharing what forks may share, and what they must not
 * @param leaks whether LEAK lines name what tests leave behind
 * @param trace whether the run is written as a trace
 * @param results where results are told besides Surefire's console and reports
 * @param shard the share of the tests that is run, empty for all of them
 * @param queue through which several machines share the tests, empty for none
 * @param replay the trace of the run to replay, empty for none
 * @param rerun which of the tests are run
 * @param tolerance what does not fail the build although it failed
 * @param diagnosis which tests are tried in forks of their own
 */
public record FineOptions(
        Console console,
        Timeouts timeouts,
        History history,
        Forks forks,
        Jvm jvm,
        Sharing sharing,
        boolean leaks,
        boolean trace,
        Results results,
        Optional<Shard> shard,
        Optional<QueueOptions> queue,
        Optional<String> replay,
        RerunChoice rerun,
        Tolerance tolerance,
        Diagnosis diagnosis) {

    /**
     * No option: the {@code forkedProcessTimeoutInSeconds} of Surefire, which Surefire itself does not tell a provider.
     */
    public static final String FORK_TIMEOUT = "fine.forks.timeout";

    private static final String PREFIX = "fine.";

    /**
     * Options of the Maven plugin's goals: a build may run tests and such a goal. The name of a queue is one of them
     * only if the user gives it; a run makes its own.
     */
    private static final Set<String> OF_GOALS = Set.of(
            "fine.bisect.goals",
            "fine.count",
            "fine.plan.forks",
            "fine.queue.name",
            "fine.queue.release",
            "fine.format",
            "fine.merge.from",
            "fine.output",
            "fine.report.skip",
            "fine.trace.file",
            "fine.width");

    /** Everything that is set and looks like an option of a run; system properties override Surefire's properties. */
    public static Map<String, String> texts(
            Map<String, String> providerProperties, Map<String, String> systemProperties) {
        Map<String, String> texts = new TreeMap<>();
        for (Map<String, String> source : List.of(providerProperties, systemProperties)) {
            for (Map.Entry<String, String> each : source.entrySet()) {
                if (each.getKey().startsWith(PREFIX) && !OF_GOALS.contains(each.getKey())) {
                    texts.put(each.getKey(), each.getValue().trim());
                }
            }
        }
        return texts;
    }

    /** Whether only what failed last time is run: a replay and a bisection need what they need. */
    public boolean wantsFailedOnly() {
        return rerun == RerunChoice.FAILED
                && replay.isEmpty()
                && diagnosis.bisected().isEmpty();
    }

    /**
     * Reads the options from {@link #texts}. If the environment decides an option, it must have been {@linkplain
     * CiShard#resolve resolved} before, where that matters; otherwise it counts as not set.
     *
     * @throws OptionException with one clear line if a name is unknown or a value is not allowed
     */
    public static FineOptions parse(Map<String, String> texts) {
        return OptionParser.parse(texts);
    }

    /**
     * What is printed while tests run, and after that.
     *
     * @param slow when a test counts as slow, empty for never
     * @param advice whether lines tell which options might help the next run
     */
    public record Console(ConsoleMode mode, Optional<Duration> slow, boolean advice) {}

    /**
     * For how long tests may run.
     *
     * @param grace for how long a test that has run for too long may continue after its interrupt, empty for ever
     * @param ofForks when Surefire ends a fork, empty if it never does or if that is not known
     */
    public record Timeouts(TimeLimits limits, Optional<Duration> grace, Optional<Duration> ofForks) {}

    /**
     * What is kept of past runs.
     *
     * @param folder for durations, empty for none
     * @param imported glob of the reports that a history may begin with, empty for none
     */
    public record History(Optional<String> folder, Optional<String> imported) {}

    /**
     * How many forks there are, and what they are for.
     *
     * @param number how many are started
     * @param isolation what has a JVM of its own if forks are not reused
     * @param replacements how many dead forks are replaced, empty for three times as many as there are forks
     * @param count the forkCount of Surefire, as the build extension has told it; empty if it has not
     */
    public record Forks(ForkNumber number, Isolation isolation, OptionalInt replacements, Optional<String> count) {}

    /**
     * With what flags the JVMs of forks run.
     *
     * @param choice who chooses them
     * @param chosen what the build extension has done about them in this run
     * @param execution the name of the plugin's execution, as the build extension has told it; empty for the usual one
     */
    public record Jvm(JvmChoice choice, JvmFlagsChosen chosen, Optional<String> execution) {

        /** A warning if the user wants flags that nobody has set: the provider comes too late to set them. */
        public Optional<String> warning() {
            return choice == JvmChoice.LEAN && chosen == JvmFlagsChosen.BY_NOBODY
                    ? Optional.of(Trouble.JVM_FLAGS.tell("fine: only the build extension can set the flags of"
                            + " fine.jvm=lean; use fine-maven-extension, or add -XX:TieredStopAtLevel=1 to argLine"))
                    : Optional.empty();
        }
    }

    /**
     * What forks may share, and what they must not.
     *
     * @param together classes that must not be split
     * @param apart classes that may be split although that is not known
     * @param invocations the methods whose invocations are shared
     * @param locks whether locks that tests declare hold between forks
     */
    public record Sharing(
            List<ClassPattern> together, List<ClassPattern> apart, InvocationSharing invocations, boolean locks) {

        public Sharing {
            together = List.copyOf(together);
            apart = List.copyOf(apart);
        }

        /** Whether these settings say that a class may be split; its tag may say so, too. */
        public boolean isApart(String className) {
            for (ClassPattern pattern : apart) {
                if (pattern.matches(className)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Where results are told besides Surefire's console and reports.
     *
     * @param ci the CI system that is told of the run, empty for none
     * @param openReport the file for a report in the format of Open Test Reporting, empty for none
     */
    public record Results(Optional<CiDialect> ci, Optional<String> openReport) {

        /** Stands for the usual file, beside the reports. */
        public static final String OPEN_REPORT = "";

        /** Whether anything is. */
        public boolean areTold() {
            return ci.isPresent() || openReport.isPresent();
        }
    }

    /**
     * What does not fail the build although it failed.
     *
     * @param quarantine the file that names tests which may fail, empty for none
     * @param flaky what becomes of tests that pass only when they run again
     */
    public record Tolerance(Optional<String> quarantine, FlakyChoice flaky) {

        /** Whether the file need not exist, and may also be above the module. */
        public boolean isQuarantineSearched() {
            return quarantine.isPresent() && quarantine.get().equals(OptionDescriptor.QUARANTINE.defaultValue());
        }
    }

    /**
     * Which tests are tried in forks of their own.
     *
     * @param diagnosed how many failed tests are tried again after the run, empty for none
     * @param bisected the test that is bisected instead of running tests for their results, empty for none
     */
    public record Diagnosis(OptionalInt diagnosed, Optional<String> bisected) {

        /** Whether any are. */
        public boolean wantsTrials() {
            return diagnosed.isPresent() || bisected.isPresent();
        }
    }
}
