package io.github.surefirefine.dispatch.queue;

import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.dispatch.run.UnitName;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.queue.NumberedSuite;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Which unit of this machine's run has which number in the suite that machines share. Immutable. */
final class SuiteOfRun {

    private final NumberedSuite suite;
    private final int[] unitOfNumber;
    private final Map<Integer, Integer> numberOfUnit = new HashMap<>();

    /**
     * The suite of a run that has just been planned: all of its classes.
     *
     * @param suite the same classes, as they were found
     */
    SuiteOfRun(Run run, NumberedSuite suite) {
        this.suite = suite;
        Map<String, Integer> indexOfId = new HashMap<>();
        for (TestClass testClass : run.classes()) {
            testClass.units().forEach(unit -> indexOfId.put(unit.uniqueId(), unit.index()));
        }
        unitOfNumber = new int[suite.size()];
        for (int number = 0; number < suite.size(); number++) {
            Integer index = indexOfId.get(suite.unit(number).uniqueId());
            if (index == null) {
                throw new IllegalStateException("not planned: " + suite.unit(number));
            }
            unitOfNumber[number] = index;
            numberOfUnit.put(index, number);
        }
    }

    NumberedSuite suite() {
        return suite;
    }

    /** Number of the unit in the suite; none for what was not found in discovery, or runs again. */
    OptionalInt numberOf(TestUnit unit) {
        Integer number = numberOfUnit.get(unit.index());
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Names of the units with other numbers than these, as users write them. */
    List<String> namesWithout(Set<Integer> numbers) {
        return IntStream.range(0, suite.size())
                .filter(number -> !numbers.contains(number))
                .mapToObj(number -> UnitName.of(suite.classes().get(suite.classOf(number)), suite.unit(number))
                        .text())
                .toList();
    }

    /** Index of the unit in the run. */
    int indexOf(int number) {
        return unitOfNumber[number];
    }

    /** The units of the run with these numbers. */
    List<TestUnit> units(Run run, Collection<Integer> numbers) {
        return numbers.stream().map(number -> run.unit(unitOfNumber[number])).toList();
    }
}
