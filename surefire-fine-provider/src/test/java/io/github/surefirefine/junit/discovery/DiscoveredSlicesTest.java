package io.github.surefirefine.junit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.junit.gate.engine.EngineRoots;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** When a fork runs what it has found before, and when it discovers again. */
class DiscoveredSlicesTest {

    private static final ClassTraits REVOCABLE = new ClassTraits(true, false);
    private static final ClassTraits FIXTURES = new ClassTraits(true, true);

    /** What engines can be kept from beginning. */
    private static final Predicate<String> NOTHING = uniqueId -> false;

    private static final Predicate<String> JUPITER = uniqueId -> uniqueId.startsWith("[engine:junit-jupiter]");

    private final DiscoveredSlices slices = new DiscoveredSlices();
    private final ReusablePlan all = new ReusablePlan(
            TestPlan.from(
                    List.of(), LauncherDiscoveryRequestBuilder.request().build().getConfigurationParameters()),
            new EngineRoots(),
            Set.of());

    @Test
    void whatWasFoundServesForOneLease() {
        TestClass one = jupiter("demo.One", 2, REVOCABLE);
        slices.keep(all, new RunPlan(List.of(one)));

        assertThat(slices.take(lease(one), NOTHING)).hasValue(all);
        assertThat(slices.take(lease(one), NOTHING)).as("JUnit runs it once").isEmpty();
    }

    @Test
    void aLeaseOnAPartOfAClassIsLookedFor() {
        TestClass one = jupiter("demo.One", 2, REVOCABLE);
        slices.keep(all, new RunPlan(List.of(one)));

        assertThat(slices.take(new Lease(1, one.units().subList(0, 1)), JUPITER))
                .isEmpty();
    }

    @Test
    void aClassBesidesIsPassedOverWhereAGateIsBeforeIt() {
        TestClass wanted = jupiter("demo.Wanted", 2, REVOCABLE);
        TestClass other = jupiter("demo.Other", 1, FIXTURES);
        slices.keep(all, new RunPlan(List.of(wanted, other)));

        assertThat(slices.take(lease(wanted), NOTHING)).as("there is none").isEmpty();
        assertThat(slices.take(lease(wanted), JUPITER).orElseThrow().passedOver())
                .containsExactly("[engine:junit-jupiter]/[class:demo.Other]");
    }

    @Test
    void whatAnotherEngineRunsIsNotPassedOver() {
        TestClass wanted = jupiter("demo.Wanted", 5, REVOCABLE);
        slices.keep(
                all, new RunPlan(List.of(wanted, testClass("[engine:junit-vintage]/[runner:demo.Old]", 1, REVOCABLE))));

        assertThat(slices.take(lease(wanted), JUPITER)).isEmpty();
    }

    @Test
    void aSmallLeaseLeavesTheSliceForALargeOne() {
        TestClass small = jupiter("demo.Small", 1, REVOCABLE);
        TestClass large = jupiter("demo.Large", 2, REVOCABLE);
        slices.keep(all, new RunPlan(List.of(small, large)));

        assertThat(slices.take(lease(small), JUPITER)).isEmpty();
        assertThat(slices.take(lease(large), JUPITER)).isPresent();
    }

    @Test
    void aLeaseOnMoreThanWasFoundHereIsLookedFor() {
        TestClass here = jupiter("demo.Here", 2, REVOCABLE);
        TestClass elsewhere = jupiter("demo.Elsewhere", 2, REVOCABLE);
        slices.keep(all, new RunPlan(List.of(here)));

        assertThat(slices.take(lease(here, elsewhere), JUPITER)).isEmpty();
    }

    @Test
    void notMoreIsKeptThanFitsIntoTheHeap() {
        TestClass huge = jupiter("demo.Huge", 20_001, REVOCABLE);
        slices.keep(all, new RunPlan(List.of(huge)));

        assertThat(slices.take(lease(huge), JUPITER)).isEmpty();
    }

    private static Lease lease(TestClass... classes) {
        return new Lease(
                1, Arrays.stream(classes).flatMap(each -> each.units().stream()).toList());
    }

    private static TestClass jupiter(String name, int units, ClassTraits traits) {
        return testClass("[engine:junit-jupiter]/[class:" + name + "]", units, traits);
    }

    private static TestClass testClass(String id, int units, ClassTraits traits) {
        return new TestClass(
                0,
                id,
                List.of(new TestSet(id, TestSet.NONE, false)),
                IntStream.range(0, units)
                        .mapToObj(i -> new TestUnit(i, 0, 0, id + "/[method:m" + i + "()]", 1))
                        .toList(),
                traits,
                0);
    }
}
