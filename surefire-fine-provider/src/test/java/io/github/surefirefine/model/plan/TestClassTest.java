package io.github.surefirefine.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TestClassTest {

    @Test
    void whatIsKnownIsTakenAway() {
        TestClass two = new TestClass(
                3,
                "demo.Features",
                List.of(new TestSet("[engine:e]", TestSet.NONE, false)),
                List.of(new TestUnit(7, 3, 0, "[engine:e]/[f:1]", 1), new TestUnit(8, 3, 0, "[engine:e]/[f:2]", 1)));

        assertThat(two.without(Set.of("[engine:e]/[f:1]", "[engine:e]/[f:3]")).units())
                .extracting(TestUnit::uniqueId)
                .containsExactly("[engine:e]/[f:2]");
        assertThat(two.without(Set.of())).isEqualTo(two);
    }
}
