package io.github.surefirefine.junit.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodRanksTest {

    @Test
    void aMethodHasThePlaceOfItsUnit() {
        MethodRanks ranks = new MethodRanks(new Lease(
                1,
                List.of(
                        unit(7, "[method:slow(int, java.lang.String)]"),
                        unit(2, "[test-template:quick()]"),
                        unit(3, "[nested-class:Inner]/[method:inner()]"))));

        assertThat(ranks.applyAsInt("demo.A/slow(int, java.lang.String)")).isZero();
        assertThat(ranks.applyAsInt("demo.A/quick()")).isEqualTo(1);
        assertThat(ranks.applyAsInt("Inner/inner()")).isEqualTo(2);
        assertThat(ranks.applyAsInt("demo.A/other()")).isGreaterThan(2);
    }

    private static TestUnit unit(int index, String below) {
        return new TestUnit(index, 0, TestSet.NONE, "[engine:junit-jupiter]/[class:demo.A]/" + below, 1);
    }
}
