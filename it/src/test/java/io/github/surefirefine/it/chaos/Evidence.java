package io.github.surefirefine.it.chaos;

import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.result.TestSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run has left.
 *
 * @param reported results in the XML reports, file by file
 * @param counted what the heads of these files say
 * @param printed results on the console
 * @param kept results that could no longer be reported; empty if all could
 * @param totals at the end of the console
 * @param kills how many forks were killed from outside
 * @param deaths how many forks ended too early, as far as the console says so
 * @param lostForks how many of its forks Surefire has missed at the end
 * @param leftovers processes that have not ended with the run
 * @param troubles lines of the console that no run should have
 */
record Evidence(
        int exitCode,
        Map<String, List<Result>> reported,
        Map<String, Totals> counted,
        List<Result> printed,
        Optional<List<Result>> kept,
        Totals totals,
        int kills,
        int deaths,
        int lostForks,
        List<String> leftovers,
        List<String> troubles) {

    private static final Pattern PRINTED = Pattern.compile(
            "\\[\\w+] (PASS|FAIL|ERROR|CRASH|SKIP) +\\[ *[\\d.]+ s] \\( *\\d+/\\d+\\+?\\) #\\d+ ([^ ]+)(?: \\(.*\\))?");
    private static final Pattern DEATH = Pattern.compile("\\(process (\\d+)\\) ended");
    private static final Pattern KEPT = Pattern.compile("([A-Z]+) +\\[ *[\\d.]+ s] (\\S+)");
    private static final Pattern TROUBLE = Pattern.compile(".*fine: (the conductor has failed|two forks died).*");
    private static final String LOST_FORK = "ExecutionException The forked VM terminated without properly saying";

    /** Surefire lists the forks that it misses, and then once more with traces. */
    private static final int TIMES_LISTED = 2;

    /** Collects it. */
    static Evidence of(MavenResult result, int kills, List<String> leftovers) {
        return new Evidence(
                result.exitCode(),
                byFile(result, Evidence::resultsOf),
                byFile(result, set -> Totals.of(set.suite())),
                result.lines().stream().flatMap(Evidence::printedIn).toList(),
                keptIn(result.reports().texts()),
                Totals.parse(result.totals()),
                kills,
                (int) result.lines().stream()
                        .map(DEATH::matcher)
                        .filter(Matcher::find)
                        .map(death -> death.group(1))
                        .distinct()
                        .count(),
                (int) result.lines().stream()
                                .filter(line -> line.contains(LOST_FORK))
                                .count()
                        / TIMES_LISTED,
                leftovers,
                result.lines().stream().filter(TROUBLE.asMatchPredicate()).toList());
    }

    /** Whether a line of the console shows a result. */
    static boolean isResult(String line) {
        return PRINTED.matcher(line).matches();
    }

    private static <T> Map<String, T> byFile(MavenResult result, Function<TestSet, T> what) {
        return result.reports().sets().stream()
                .collect(Collectors.toMap(TestSet::file, what, (a, b) -> a, TreeMap::new));
    }

    private static List<Result> resultsOf(TestSet set) {
        return set.cases().stream()
                .map(test -> new Result(Suite.nameOf(test), Status.reported(test)))
                .toList();
    }

    private static Stream<Result> printedIn(String line) {
        Matcher matcher = PRINTED.matcher(line);
        return matcher.matches()
                ? Stream.of(new Result(matcher.group(2), Status.printed(matcher.group(1))))
                : Stream.empty();
    }

    private static Optional<List<Result>> keptIn(Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(text -> text.getKey().endsWith("fine-unpresented.txt"))
                .map(text -> text.getValue().lines().flatMap(Evidence::keptIn).toList())
                .findFirst();
    }

    private static Stream<Result> keptIn(String line) {
        Matcher matcher = KEPT.matcher(line);
        return matcher.matches()
                ? Stream.of(new Result(matcher.group(2), Status.kept(matcher.group(1))))
                : Stream.empty();
    }
}
