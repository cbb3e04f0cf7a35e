package io.github.surefirefine.odd;

import io.github.surefirefine.odd.Machine.Result;
import io.github.surefirefine.odd.script.OddScript;
import io.github.surefirefine.odd.script.Oddity;
import io.github.surefirefine.odd.script.Way;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares ours with stock for one seed, and finds out what it is that makes a difference. */
final class Comparison {

    /** So many scripts are tried to find a smaller one. */
    private static final int MOST_TRIES = 300;

    private final Machine machine;
    private final long seed;
    private final Set<Oddity> candidates;
    private final Way way;

    /**
     * @param candidates some of these oddities will be in the script
     * @param way how ours is run
     */
    Comparison(Machine machine, long seed, Set<Oddity> candidates, Way way) {
        this.machine = machine;
        this.seed = seed;
        this.candidates = candidates;
        this.way = way;
    }

    /** What is wrong with ours; empty where nothing is. */
    List<String> differences() {
        return differences(script(Set.of()));
    }

    /**
     * The same for the smallest script that can be found soon, with all that is known of it.
     *
     * @param first what was wrong with the whole script
     */
    String explanation(List<String> first) {
        boolean isGreen = isGreen(first);
        Set<String> takenBack = new HashSet<>();
        OddScript smallest = script(takenBack);
        List<String> untried = new ArrayList<>(smallest.happened());
        for (int tries = 0; tries < MOST_TRIES && !untried.isEmpty(); tries++) {
            String decision = untried.remove(0);
            takenBack.add(decision);
            OddScript smaller = script(takenBack);
            List<String> differences = differences(smaller);
            if (differences.isEmpty() || (isGreen && !isGreen(differences))) {
                takenBack.remove(decision);
            } else {
                smallest = smaller;
                untried.retainAll(smaller.happened());
            }
        }
        List<String> last = differences(smallest);
        return smallest.text() + "\n" + (last.isEmpty() ? "not each time:" + lines(first) : lines(last)) + "\nstock "
                + text(machine.run(smallest, Way.STOCK)) + "\nours " + text(machine.run(smallest, way));
    }

    private static String text(Result result) {
        return result.outcome().totals() + "\n  "
                + String.join("\n  ", result.outcome().problems()) + "\n told:"
                + lines(result.outcome().told()) + "\n reported:" + lines(result.cases()) + "\n console:"
                + lines(result.outcome().console());
    }

    /** The first line of each tells enough. */
    private static String lines(List<?> all) {
        return all.stream()
                .map(each -> "\n  " + each.toString().lines().findFirst().orElse(""))
                .collect(Collectors.joining());
    }

    private OddScript script(Set<String> takenBack) {
        return OddScript.of(seed, candidates, takenBack);
    }

    private List<String> differences(OddScript script) {
        Map<Way, Result> results = new EnumMap<>(Way.class);
        return new Judge(script.oddities(), each -> results.computeIfAbsent(each, asked -> machine.run(script, asked)))
                .differences(way);
    }

    private static boolean isGreen(List<String> differences) {
        return differences.stream().anyMatch(each -> each.startsWith("GREEN"));
    }
}
