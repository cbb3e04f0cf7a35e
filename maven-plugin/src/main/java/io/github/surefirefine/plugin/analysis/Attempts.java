package io.github.surefirefine.plugin.analysis;

import io.github.surefirefine.plugin.trace.Outcome;
import io.github.surefirefine.plugin.trace.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tests of a run, each with all of its attempts.
 *
 * @param tests at least one slice for each, in the order of {@link Slice.Test#rerun()}
 */
record Attempts(List<List<Slice.Test>> tests) {

    private record Name(String className, String name, String id) {}

    static Attempts of(List<Slice.Test> all) {
        Map<Name, List<List<Slice.Test>>> byName = new LinkedHashMap<>();
        List<Slice.Test> inOrder = new ArrayList<>(all);
        inOrder.sort(Comparator.comparingInt(Slice.Test::rerun));
        for (Slice.Test test : inOrder) {
            Name name = new Name(test.className(), test.name(), test.id());
            List<List<Slice.Test>> sameName = byName.computeIfAbsent(name, first -> new ArrayList<>());
            if (test.rerun() == 0 || sameName.isEmpty()) {
                sameName.add(new ArrayList<>());
            }
            sameName.get(sameName.size() - 1).add(test);
        }
        return new Attempts(byName.values().stream().flatMap(List::stream).toList());
    }

    Map<Outcome, Integer> outcomes() {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        tests.forEach(attempts -> outcomes.merge(last(attempts), 1, Integer::sum));
        return outcomes;
    }

    List<Slice.Test> flaky() {
        return tests.stream()
                .filter(attempts ->
                        attempts.get(0).outcome().isBad() && !last(attempts).isBad())
                .map(attempts -> attempts.get(0))
                .toList();
    }

    private static Outcome last(List<Slice.Test> attempts) {
        return attempts.get(attempts.size() - 1).outcome();
    }
}
