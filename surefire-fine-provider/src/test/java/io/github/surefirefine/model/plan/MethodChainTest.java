package io.github.surefirefine.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MethodChainTest {

    private static final String TYPE = "[engine:testng]/[class:demo.C]";
    private static final String ONE = TYPE + "/[method:one()]";
    private static final String TWO = TYPE + "/[method:two(java.lang.String, %5BI)]";

    private final TestUnit chain = new TestUnit(0, 0, 0, MethodChain.id(List.of(ONE, TWO)), 2);

    @Test
    void hasAnIdMadeOfThoseOfItsMethods() {
        assertThat(chain.uniqueId()).isEqualTo(TYPE + "/[chain:one()&two(java.lang.String, %5BI)]");
        assertThat(chain.methodIds()).containsExactly(ONE, TWO);
    }

    @Test
    void anyOtherUnitIsItsOnlyMethod() {
        assertThat(new TestUnit(0, 0, 0, ONE, 1).methodIds()).containsExactly(ONE);
        assertThat(new TestUnit(0, 0, 0, TYPE, 2).methodIds()).containsExactly(TYPE);
    }

    @Test
    void contains() {
        assertThat(chain.mayContain(ONE)).isTrue();
        assertThat(chain.mayContain(TWO + "/[invoc:1]")).isTrue();
        assertThat(chain.mayContain(TYPE + "/[method:three()]")).isFalse();
        assertThat(chain.mayContain(TYPE)).isFalse();
    }

    @Test
    void runsAsAWholeEvenIfOnlySomeOfItIsReported() {
        TestUnit again = chain.again(1, 1, List.of(TWO));

        assertThat(again.selectedIds()).containsExactly(ONE, TWO);
        assertThat(again.isChosen(ONE)).isFalse();
        assertThat(again.isChosen(TWO)).isTrue();
    }
}
