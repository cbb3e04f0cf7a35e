package io.github.surefirefine.plugin.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Makes suites; all times are in milliseconds. */
final class Suites {

    private Suites() {}

    static ClassCost testClass(String name, long setupMillis, long... unitMillis) {
        List<UnitCost> units = new ArrayList<>();
        LongStream.of(unitMillis).forEach(millis -> units.add(new UnitCost("case" + units.size(), millis * 1_000)));
        return new ClassCost(name, setupMillis * 1_000, units);
    }

    static ClassCost uniform(String name, int units, long unitMillis) {
        return testClass(
                name, 0, LongStream.generate(() -> unitMillis).limit(units).toArray());
    }

    static List<ClassCost> random(long seed, int classes) {
        Random random = new Random(seed);
        return IntStream.range(0, classes)
                .mapToObj(i -> testClass(
                        "demo.C" + i,
                        random.nextInt(3) == 0 ? random.nextInt(300) : 0,
                        random.longs(1 + random.nextInt(30), 1, 400).toArray()))
                .toList();
    }
}
