package io.github.surefirefine.it.twin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The result of comparing two runs.
 *
 * @param differences the most telling first
 * @param unstable differences that also occur from one run of stock Surefire to the next
 */
public record TwinCheck(List<Difference> differences, List<Difference> unstable) {

    /** Compares two runs. */
    public static TwinCheck of(List<Fact> stock, List<Fact> fine) {
        return of(stock, List.of(), fine);
    }

    /**
     * Compares two runs, and ignores what stock Surefire itself says in different ways: from run to run or, of a system
     * property, from class to class.
     *
     * @param again what further runs with stock Surefire said
     */
    public static TwinCheck of(List<Fact> stock, List<List<Fact>> again, List<Fact> fine) {
        Set<Place> noise = again.stream()
                .flatMap(facts -> differences(stock, facts).stream())
                .map(Difference::place)
                .collect(Collectors.toSet());
        TestState state = TestState.in(stock);
        Map<Boolean, List<Difference>> parts = differences(stock, fine).stream()
                .collect(Collectors.partitioningBy(
                        difference -> isIn(noise, difference.place()) || state.has(difference.place())));
        return new TwinCheck(parts.get(false), parts.get(true));
    }

    /** The same without the differences in some places. */
    public TwinCheck apartFrom(Predicate<Place> places) {
        return new TwinCheck(
                differences.stream()
                        .filter(difference -> !places.test(difference.place()))
                        .toList(),
                unstable);
    }

    /** All differences, for a human reader; empty if there are none. */
    public String text() {
        return differences.stream().map(Difference::text).collect(Collectors.joining("\n"));
    }

    private static boolean isIn(Set<Place> places, Place place) {
        return places.contains(place) || places.stream().anyMatch(other -> other.holds(place));
    }

    private static List<Difference> differences(List<Fact> stock, List<Fact> fine) {
        Map<Place, List<String>> onlyStock = byPlace(stock);
        Map<Place, List<String>> onlyFine = byPlace(fine);
        Set<Place> places = new HashSet<>(onlyStock.keySet());
        places.addAll(onlyFine.keySet());
        Map<Place, Difference> found = new TreeMap<>();
        for (Place place : places) {
            List<String> here = onlyStock.getOrDefault(place, List.of());
            List<String> there = onlyFine.getOrDefault(place, List.of());
            Difference difference = new Difference(place, minus(here, there), minus(there, here));
            if (!difference.stock().isEmpty() || !difference.fine().isEmpty()) {
                found.put(place, difference);
            }
        }
        return withoutConsequences(found);
    }

    /** If one run lacks a file or a test, it goes without saying that it lacks everything that was said about it. */
    private static List<Difference> withoutConsequences(Map<Place, Difference> found) {
        return found.values().stream()
                .filter(difference -> {
                    Place place = difference.place();
                    Place file = Place.of(place.file());
                    Place test = new Place(place.file(), place.subject(), "");
                    return !(file.holds(place) && found.containsKey(file))
                            && !(test.holds(place) && found.containsKey(test));
                })
                .toList();
    }

    private static Map<Place, List<String>> byPlace(List<Fact> facts) {
        return facts.stream()
                .collect(Collectors.groupingBy(Fact::place, Collectors.mapping(Fact::value, Collectors.toList())));
    }

    /** What is left of the values when each of the others has removed one equal value. */
    private static List<String> minus(List<String> values, List<String> others) {
        Map<String, Long> taken = others.stream().collect(Collectors.groupingBy(other -> other, Collectors.counting()));
        List<String> left = new ArrayList<>();
        for (String value : values) {
            if (taken.merge(value, -1L, Long::sum) < 0) {
                left.add(value);
            }
        }
        left.sort(null);
        return left;
    }
}
