package io.github.surefirefine.shard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuiteTest {

    private static final TestClass WITH_NESTED = new TestClass(
            0,
            "demo.A",
            List.of(
                    new TestSet("[A]", TestSet.NONE, false),
                    new TestSet("[A]/[N]", 0, false),
                    new TestSet("[A]/[M]", 0, false),
                    new TestSet("[A]/[M]/[O]", 2, true)),
            List.of(
                    new TestUnit(0, 0, 0, "[A]/a", 1),
                    new TestUnit(1, 0, 1, "[A]/[N]/n", 2),
                    new TestUnit(2, 0, 3, "[A]/[M]/[O]", 3)));

    @Test
    void aPartHasItsOwnSetsAndThoseAround() {
        assertThat(part("[A]/[M]/[O]"))
                .isEqualTo(new TestClass(
                        0,
                        "demo.A",
                        List.of(
                                new TestSet("[A]", TestSet.NONE, false),
                                new TestSet("[A]/[M]", 0, false),
                                new TestSet("[A]/[M]/[O]", 1, true)),
                        List.of(new TestUnit(2, 0, 2, "[A]/[M]/[O]", 3))));
        assertThat(part("[A]/a").sets()).containsExactly(new TestSet("[A]", TestSet.NONE, false));
        assertThat(part("[A]/a", "[A]/[N]/n", "[A]/[M]/[O]")).isSameAs(WITH_NESTED);
    }

    @Test
    void aPartWithoutUnitsIsNone() {
        assertThat(Suite.part(WITH_NESTED, unit -> false)).isEmpty();
    }

    @Test
    void aClassThatIsOneUnitHasNoSets() {
        TestClass whole = new TestClass(0, "demo.W", List.of(), List.of(new TestUnit(0, 0, TestSet.NONE, "[W]", 4)));

        assertThat(Suite.part(whole, unit -> true)).containsSame(whole);
        assertThat(Suite.part(whole, unit -> false)).isEmpty();
    }

    @Test
    void aUnitThatWasFoundTwiceIsThereOnce() {
        TestClass nested = part("[A]/[N]/n");

        assertThat(Suite.distinct(List.of(nested, WITH_NESTED))).containsExactly(WITH_NESTED);
        assertThat(Suite.distinct(List.of(WITH_NESTED, nested))).containsExactly(WITH_NESTED);
        assertThat(Suite.distinct(List.of(WITH_NESTED, WITH_NESTED))).containsExactly(WITH_NESTED);
    }

    private static TestClass part(String... ids) {
        Set<String> wanted = Set.of(ids);
        return Suite.part(WITH_NESTED, unit -> wanted.contains(unit.uniqueId())).orElseThrow();
    }
}
