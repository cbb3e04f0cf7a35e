package io.github.surefirefine.odd;

import io.github.surefirefine.odd.Machine.Result;
import io.github.surefirefine.odd.Reports.Case;
import io.github.surefirefine.odd.script.Oddity;
import io.github.surefirefine.odd.script.Outcome;
import io.github.surefirefine.odd.script.Way;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Says whether surefire-fine has done what stock Surefire does. Order and times apart, this is what counts as equal:
 *
 * <ol>
 *   <li>Surefire was told the same results, as often, each with its class, name, texts, status and message.
 *   <li>Whatever is in a report of stock's is in the same report of ours, with what was printed.
 *   <li>Totals and verdict are the same.
 * </ol>
 *
 * <p>Ours must never be green where stock is red, nor where anybody was told of a failure. Beyond that, ours may differ where
 * stock loses something:
 *
 * <ul>
 *   <li>What stock tells of outside of a class that it ends, Surefire puts into no report and no total. In ours it may be in
 *       one; and if it has failed, the build must.
 *   <li>The scan of Surefire 3.6 leaves out classes that are not the source of anything in the test plan, without a word. Up to 3.5
 *       they were run where the engine says that tests may be registered, and ours runs them; then the measure is stock with the
 *       older scan, or without any.
 *   <li>What an engine has run before it throws depends on what it was asked for at the same time; with several forks or threads
 *       that is less than with stock. Then the build must fail, and what was run must be as with stock, all at once or class
 *       by class.
 *   <li>Only the verdict counts where JUnit's listener can make nothing of what an engine says: stock loses that and goes on, ours
 *       breaks off; after an error that JUnit passes on, such as an {@link OutOfMemoryError}: it ends the fork of stock, and ours
 *       goes on with other classes; where something is to be run again of which stock then says nothing; and where a class ends
 *       badly twice.
 *   <li>{@link #PERMITTED} is what ours may tell besides, or need not tell.
 * </ul>
 *
 * <p>With several forks reports are not compared where a class has the source of another one, and is registered only when it
 * is run, nor where one is run twice: then one report may be written over the other, or get results of the other. They are
 * never compared where classes with the same source are run at the same time.
 *
 * <p>What engines print outside of classes is not compared: with several forks it comes more often, and elsewhere.
 */
final class Judge {

    private static final List<Way> SCANS = List.of(Way.STOCK, Way.STOCK_WITH_OLDER_SCAN, Way.STOCK_WITHOUT_SCAN);

    private static final Set<Oddity> LATE = EnumSet.of(
            Oddity.LATE, Oddity.LATE_AND_UNANNOUNCED, Oddity.REGISTERS_ALL_LATE, Oddity.REGISTERS_ALL_SILENTLY);

    private static final Set<Oddity> BORROWED = EnumSet.of(Oddity.SOURCE_OF_ANOTHER_CLASS, Oddity.SOURCE_MISSING);

    /** With these it is by chance what is run before the end. */
    private static final Set<Oddity> ORDERLESS = EnumSet.of(Oddity.RUNS_ON_THREADS, Oddity.RUNS_TESTS_ON_THREADS);

    /** Of these JUnit's listener can make nothing. */
    private static final Set<Oddity> UNREPORTABLE = EnumSet.of(
            Oddity.NAME_NULL,
            Oddity.NAME_THROWS,
            Oddity.TAGS_NULL,
            Oddity.TAGS_THROW,
            Oddity.SOURCE_NULL,
            Oddity.SOURCE_THROWS,
            Oddity.UNKNOWN_PARENT,
            Oddity.UNREGISTERED,
            Oddity.FINISHED_WITH_NULL);

    /**
     * With these stock loses what comes of a rerun, or makes none: an engine fails as such, something never ends, or is in no
     * set.
     */
    private static final Set<Oddity> NOT_RERUN = EnumSet.of(
            Oddity.ROOT_FAILS,
            Oddity.ROOT_FAILS_BY_ASSERTION,
            Oddity.EXECUTE_THROWS_AT_ONCE,
            Oddity.EXECUTE_THROWS_AFTER_A_CLASS,
            Oddity.EXECUTE_THROWS_AT_END,
            Oddity.EXECUTE_CANNOT_LINK,
            Oddity.HAS_A_CRITICAL_ISSUE,
            Oddity.REFUSES_IDS,
            Oddity.IGNORES_IDS,
            Oddity.CONFUSES_IDS,
            Oddity.LATE_AND_UNANNOUNCED,
            Oddity.NOT_FINISHED,
            Oddity.SKIPPED_AFTER_START,
            Oddity.FINISHED_WITH_NULL,
            Oddity.BESIDE_CLASSES,
            Oddity.NO_SOURCE,
            Oddity.SOURCE_IS_FILE,
            Oddity.SOURCE_IS_METHOD);

    /** With these something is printed outside of any set that begins and ends, and goes to whatever comes next. */
    private static final Set<Oddity> ASTRAY = EnumSet.of(
            Oddity.NO_SOURCE,
            Oddity.SOURCE_IS_FILE,
            Oddity.SOURCE_IS_METHOD,
            Oddity.LATE_AND_UNANNOUNCED,
            Oddity.REGISTERS_ALL_SILENTLY,
            Oddity.UNREGISTERED,
            Oddity.NOT_STARTED,
            Oddity.NOT_FINISHED,
            Oddity.RUN_TWICE);

    private static final Set<Oddity> ENDED_TWICE = EnumSet.of(Oddity.RUN_TWICE, Oddity.FINISHED_TWICE);

    private static final Set<Oddity> ENDED_BADLY =
            EnumSet.of(Oddity.FAILS, Oddity.FAILS_BY_ASSERTION, Oddity.ABORTS, Oddity.ABORTS_AT_ONCE);

    private static final List<Permitted> PERMITTED = List.of(
            new Permitted(
                    "what an engine has left out is an error: else nobody would know",
                    EnumSet.of(Oddity.PASSED_OVER),
                    "error 'JUnit found .* during discovery, but did not run it.*"),
            new Permitted(
                    "so is an engine of which nothing comes",
                    EnumSet.of(Oddity.PASSED_OVER, Oddity.NOT_FINISHED, Oddity.ROOT_NOT_FINISHED, Oddity.ROOT_SKIPPED),
                    "error 'JUnit ran .* but its engine has reported neither a test nor an end.*"),
            new Permitted(
                    "what an engine never ends is an error: with stock it is in no report",
                    EnumSet.of(Oddity.NOT_FINISHED, Oddity.SKIPPED_AFTER_START, Oddity.FINISHED_WITH_NULL),
                    "error 'JUnit began .*, but its engine never reported its end.*"),
            new Permitted(
                    "where an engine is skipped as a whole, ours tells of its tests, stock of nothing that gets into a report",
                    EnumSet.of(Oddity.ROOT_SKIPPED),
                    "skipped 'not today'"),
            new Permitted(
                    "what makes no sense is an error: with stock the listener of JUnit throws, and there is no result",
                    UNREPORTABLE,
                    "error( '(No TestIdentifier|Cannot invoke) .*)?"));

    private final Set<Oddity> oddities;
    private final Function<Way, Result> runs;

    /**
     * @param oddities of the script
     * @param runs runs it
     */
    Judge(Set<Oddity> oddities, Function<Way, Result> runs) {
        this.oddities = oddities;
        this.runs = runs;
    }

    /** What is wrong with ours; empty where nothing is. */
    List<String> differences(Way way) {
        Result stock = runs.apply(Way.STOCK);
        Result ours = runs.apply(way);
        Result measure = measure(ours);
        List<String> all = new ArrayList<>();
        if (measure.cases().stream().anyMatch(Case::isUnreadable)) {
            // Surefire itself has failed to write the report.
            return all;
        }
        ours.outcome().problems().stream()
                .filter(each -> each.startsWith(Outcome.HANGS))
                .forEach(all::add);
        verdict(stock, measure, ours, all);
        boolean isGreen = ours.outcome().isGreen() && !isEndedBadlyTwice();
        if (isGreen || !isVerdictAll()) {
            compare(way, measure, ours, all);
        }
        return all;
    }

    /** Whether nothing but the failure of the build is the same. */
    private boolean isVerdictAll() {
        boolean isRerun = oddities.contains(Oddity.RERUNS);
        return oddities.contains(Oddity.EXECUTE_RUNS_OUT_OF_MEMORY)
                || isEndedBadlyTwice()
                || oddities.stream()
                        .anyMatch(each -> UNREPORTABLE.contains(each) || (isRerun && NOT_RERUN.contains(each)));
    }

    private void compare(Way way, Result measure, Result ours, List<String> all) {
        boolean isByChance = way.forks() > 1 || oddities.stream().anyMatch(ORDERLESS::contains);
        if (!ours.outcome().isGreen() && isByChance && oddities.contains(Oddity.EXECUTE_THROWS_AFTER_A_CLASS)) {
            List<String> known = new ArrayList<>(told(measure));
            known.addAll(told(runs.apply(Way.STOCK_CLASS_BY_CLASS)));
            minus(told(ours), known).stream()
                    .filter(each -> !isPermitted(each))
                    .forEach(each -> all.add("told besides: " + each));
            return;
        }
        results(measure, ours, all);
        if (!isMixed() && (way.forks() == 1 || !isReportedElsewhere())) {
            reports(measure, ours, all);
        }
    }

    /**
     * Only when a class is run it comes to light that it is reported as another one, which may be under way on another fork;
     * that it begins again after it has ended; or, where an engine finds all classes for each, that one does not begin.
     */
    private boolean isReportedElsewhere() {
        return oddities.contains(Oddity.RUN_TWICE)
                || (oddities.stream().anyMatch(LATE::contains)
                        && oddities.stream().anyMatch(BORROWED::contains))
                || isFoundAgain()
                || oddities.containsAll(EnumSet.of(Oddity.FINDS_MORE, Oddity.NOT_STARTED));
    }

    /** The second time stock finds another name for the failure of the class, or takes it for one in which nothing was run. */
    private boolean isEndedBadlyTwice() {
        return oddities.stream().anyMatch(ENDED_TWICE::contains)
                && oddities.stream().anyMatch(ENDED_BADLY::contains);
    }

    /** Several classes at a time that are reported as one. */
    private boolean isMixed() {
        return oddities.contains(Oddity.RUNS_ON_THREADS) && oddities.stream().anyMatch(BORROWED::contains);
    }

    /** Where an engine finds the same for each class, and says so only when it runs it, nobody can see that. */
    private boolean isFoundAgain() {
        return oddities.contains(Oddity.FINDS_MORE) && oddities.stream().anyMatch(LATE::contains);
    }

    private Result measure(Result ours) {
        Result stock = runs.apply(Way.STOCK);
        List<Way> ways = new ArrayList<>(SCANS);
        if (isFoundAgain()) {
            ways.add(Way.STOCK_CLASS_BY_CLASS);
        }
        for (Way scan : ways) {
            if (isSame(counted(runs.apply(scan)), counted(ours))) {
                return runs.apply(scan);
            }
        }
        Result older = runs.apply(Way.STOCK_WITH_OLDER_SCAN);
        return isSame(told(stock), told(older)) ? stock : older;
    }

    private List<String> counted(Result result) {
        return told(result).stream().filter(each -> !isPermitted(each)).toList();
    }

    private void verdict(Result stock, Result measure, Result ours, List<String> all) {
        boolean hasFailed = List.of(stock, measure, ours).stream()
                .map(Result::outcome)
                .anyMatch(each -> !each.isGreen() || hasFailures(each));
        if (ours.outcome().isGreen() && hasFailed) {
            all.add("GREEN, though something has failed");
        }
        if (!ours.outcome().isGreen()
                && measure.outcome().isGreen()
                && !hasFailures(measure.outcome())
                && told(ours).stream().noneMatch(this::isPermitted)
                && ours.outcome().problems().stream().noneMatch(this::isUnaccounted)) {
            all.add("red, though stock is green: " + ours.outcome().problems());
        }
    }

    /** What was left out without an error of its own fails the build nevertheless. */
    private boolean isUnaccounted(String problem) {
        return oddities.contains(Oddity.PASSED_OVER) && problem.contains("but they have no result");
    }

    /** What passes in a rerun has not failed. */
    private boolean hasFailures(Outcome outcome) {
        return oddities.contains(Oddity.RERUNS) ? outcome.hasLastingFailures() : outcome.hasFailures();
    }

    private void results(Result measure, Result ours, List<String> all) {
        minus(told(measure), told(ours)).stream()
                .filter(each -> !isPermitted(each))
                .forEach(each -> all.add("not told: " + each));
        minus(told(ours), told(measure)).stream()
                .filter(each -> !isPermitted(each))
                .forEach(each -> all.add("told besides: " + each));
    }

    private void reports(Result measure, Result ours, List<String> all) {
        List<Case> measured = cases(measure);
        minus(measured, cases(ours)).forEach(each -> all.add("not reported: " + each));
        List<Case> extra = minus(cases(ours), measured);
        if (extra.isEmpty()
                && measure.cases().size() == ours.cases().size()
                && !measure.outcome().totals().equals(ours.outcome().totals())) {
            all.add("totals are " + ours.outcome().totals() + ", with stock "
                    + measure.outcome().totals());
        }
    }

    private List<Case> cases(Result result) {
        return oddities.stream().anyMatch(each -> ORDERLESS.contains(each) || ASTRAY.contains(each))
                ? result.cases().stream().map(Case::withoutOutput).toList()
                : result.cases();
    }

    private boolean isPermitted(String told) {
        return PERMITTED.stream().anyMatch(each -> each.applies(oddities, told));
    }

    private static List<String> told(Result result) {
        return result.outcome().told().stream()
                .map(each -> Reports.plain(each.toString()))
                .toList();
    }

    private static boolean isSame(List<String> some, List<String> others) {
        return some.size() == others.size() && minus(some, others).isEmpty();
    }

    /** What is in the first list only, as often as it is. */
    private static <T> List<T> minus(List<T> some, List<T> others) {
        List<T> left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
    }

    /**
     * What one of both may tell though the other does not.
     *
     * @param reason why
     * @param because one of these is in the script
     * @param result the end of what is told, as a pattern
     */
    private record Permitted(String reason, Set<Oddity> because, String result) {

        boolean applies(Set<Oddity> oddities, String told) {
            return oddities.stream().anyMatch(because::contains)
                    && Pattern.compile(".*\\) " + result, Pattern.DOTALL)
                            .matcher(told)
                            .matches();
        }
    }
}
