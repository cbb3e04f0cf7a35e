package io.github.surefirefine.script;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.script.Recording.RecordedLease;
import io.github.surefirefine.script.Recording.RecordedTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A script that replays a recorded run: the same units in the same order in the same forks, with a launcher execution
 * wherever there was one. A unit that was in several forks, because its invocations were shared, runs where it was
 * begun first. What the recording does not have comes last, class by class, in whichever fork is free.
 *
 * @param script what is to be run
 * @param units how many units of the run were recorded
 * @param gone what was recorded and no longer exists, in words
 */
public record ReplayScript(Script script, int units, List<String> gone) {

    /**
     * Makes the script for forks that are used until the end.
     *
     * @param classes all classes of the run, in the order of their numbers
     */
    public static ReplayScript of(Recording recording, List<TestClass> classes) {
        return new Maker(recording, classes).ofForks();
    }

    /** Makes the script for JVMs that run one unit each: the order of all forks together. */
    public static ReplayScript ofSingleUnits(Recording recording, List<TestClass> classes) {
        return new Maker(recording, classes).ofSingleUnits();
    }

    /**
     * Makes the script for JVMs that run one class, or a part of it, each: what a fork ran of a class is for one of
     * them, in the order in which the classes were begun.
     */
    public static ReplayScript ofClasses(Recording recording, List<TestClass> classes) {
        return new Maker(recording, classes).ofClasses();
    }

    private static final class Maker {

        private final Recording recording;
        private final List<TestClass> classes;
        private final RecordedUnits units;
        private final Set<TestUnit> named = new HashSet<>();
        private final Set<TestUnit> placed = new LinkedHashSet<>();
        private final Set<String> gone = new LinkedHashSet<>();

        Maker(Recording recording, List<TestClass> classes) {
            this.recording = recording;
            this.classes = classes;
            this.units = new RecordedUnits(classes);
            recording
                    .leases()
                    .forEach(lease ->
                            lease.tests().forEach(test -> units.of(test).ifPresent(named::add)));
        }

        ReplayScript ofForks() {
            Map<Integer, List<List<TestUnit>>> ofForks = new TreeMap<>();
            for (RecordedLease lease : recording.leases()) {
                ofForks.computeIfAbsent(lease.fork(), fork -> new ArrayList<>())
                        .addAll(Pieces.of(sequence(lease), classes));
            }
            int recorded = placed.size();
            return new ReplayScript(new Script(ofForks, others()), recorded, List.copyOf(gone));
        }

        ReplayScript ofSingleUnits() {
            recording.leases().forEach(this::sequence);
            int recorded = placed.size();
            List<List<TestUnit>> all = new ArrayList<>();
            placed.forEach(unit -> all.add(List.of(unit)));
            others().forEach(piece -> piece.forEach(unit -> all.add(List.of(unit))));
            return new ReplayScript(new Script(Map.of(), all), recorded, List.copyOf(gone));
        }

        ReplayScript ofClasses() {
            Map<String, List<List<TestUnit>>> hands = new LinkedHashMap<>();
            for (RecordedLease lease : recording.leases()) {
                for (List<TestUnit> piece : Pieces.of(sequence(lease), classes)) {
                    hands.computeIfAbsent(lease.fork() + className(piece), jvm -> new ArrayList<>())
                            .add(piece);
                }
            }
            int recorded = placed.size();
            for (List<TestUnit> piece : others()) {
                hands.computeIfAbsent(className(piece), jvm -> new ArrayList<>())
                        .add(piece);
            }
            return new ReplayScript(Script.ofHands(List.copyOf(hands.values())), recorded, List.copyOf(gone));
        }

        private String className(List<TestUnit> piece) {
            return " " + classes.get(piece.get(0).classIndex()).name();
        }

        /** The units that the lease was the first to begin. */
        private List<TestUnit> sequence(RecordedLease lease) {
            List<TestUnit> sequence = new ArrayList<>();
            for (RecordedTest test : lease.tests()) {
                for (TestUnit unit : unitsOf(test)) {
                    if (placed.add(unit)) {
                        sequence.add(unit);
                    }
                }
            }
            return sequence;
        }

        /** A class that itself failed did not begin those of its units that no fork has begun. */
        private List<TestUnit> unitsOf(RecordedTest test) {
            Optional<TestUnit> unit = units.of(test);
            if (unit.isPresent()) {
                return List.of(unit.get());
            }
            if (test.uniqueId() == null) {
                return units.ofClass(test.className()).stream()
                        .filter(each -> !named.contains(each))
                        .toList();
            }
            if (!units.isAbove(test)) {
                gone.add(test.text());
            }
            return List.of();
        }

        private List<List<TestUnit>> others() {
            List<TestUnit> others = classes.stream()
                    .filter(each -> !each.isRerun())
                    .flatMap(each -> each.units().stream())
                    .filter(unit -> !placed.contains(unit))
                    .toList();
            return Pieces.of(others, classes);
        }
    }
}
