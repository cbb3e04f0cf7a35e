package io.github.surefirefine.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How much longer some runs took than they might have. */
final class Ratios {

    private final List<Double> ratios = new ArrayList<>();

    void add(double ratio) {
        ratios.add(ratio);
    }

    void addAll(Ratios others) {
        ratios.addAll(others.ratios);
    }

    boolean isEmpty() {
        return ratios.isEmpty();
    }

    double median() {
        return part(0.5);
    }

    double worst() {
        return part(1);
    }

    /** The value that this part of all values does not exceed. */
    double part(double part) {
        List<Double> sorted = new ArrayList<>(ratios);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }
}
