package io.github.surefirefine.dispatch.reproduction;

import io.github.surefirefine.dispatch.run.UnitName;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The units that can be tried. Immutable. */
public final class Catalogue {

    private final List<TestClass> classes;
    private final Map<Integer, TestUnit> units = new TreeMap<>();
    private final @Nullable ToLongFunction<TestUnit> nanos;

    /** Without units. */
    Catalogue() {
        classes = List.of();
        nanos = null;
    }

    /**
     * @param classes in the order of their numbers
     * @param nanos how long a unit takes, 0 if that is not known
     */
    public Catalogue(List<TestClass> classes, ToLongFunction<TestUnit> nanos) {
        this.classes = List.copyOf(classes);
        this.nanos = nanos;
        for (TestClass testClass : classes) {
            for (TestUnit unit : testClass.units()) {
                units.put(unit.index(), unit);
            }
        }
    }

    public List<TestClass> classes() {
        return classes;
    }

    /** In the order of their numbers. */
    public List<TestUnit> units() {
        return List.copyOf(units.values());
    }

    public TestUnit unit(int index) {
        TestUnit unit = units.get(index);
        if (unit == null) {
            throw new IllegalArgumentException("there is no unit " + index);
        }
        return unit;
    }

    public UnitName nameOf(int index) {
        return UnitName.of(classes.get(unit(index).classIndex()), unit(index));
    }

    /** How long these take together, as far as that is known. */
    public long nanos(List<TestUnit> some) {
        return nanos == null ? 0 : some.stream().mapToLong(nanos).sum();
    }
}
