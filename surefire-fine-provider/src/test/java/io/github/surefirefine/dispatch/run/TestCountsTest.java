package io.github.surefirefine.dispatch.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import org.junit.jupiter.api.Test;

class TestCountsTest {

    private static final TestUnit METHOD = unit(0, "[method:one()]", 1);
    private static final TestUnit TEMPLATE = unit(1, "[test-template:each(int)]", 1);

    private final TestCounts counts = new TestCounts();

    @Test
    void aTemplateMayHaveMoreUntilItHasEnded() {
        counts.planned(METHOD);
        counts.planned(TEMPLATE);
        assertThat(counts.unsureUnits()).isEqualTo(1);

        assertThat(counts.countResult(METHOD)).isZero();
        assertThat(counts.countResult(TEMPLATE)).isZero();
        assertThat(counts.countResult(TEMPLATE)).isEqualTo(1);
        assertThat(counts.unsureUnits()).isEqualTo(1);

        assertThat(counts.countUnrun(TEMPLATE)).isZero();
        assertThat(counts.unsureUnits()).isZero();
    }

    @Test
    void whatHasMoreThanWasPlannedMayHaveEvenMore() {
        TestUnit whole = unit(3, "[class:demo.Whole]", 1);
        counts.planned(whole);
        assertThat(counts.unsureUnits()).isZero();

        counts.countResult(whole);
        counts.countResult(whole);
        assertThat(counts.unsureUnits()).isEqualTo(1);

        counts.countUnrun(whole);
        counts.countResult(whole);
        assertThat(counts.unsureUnits()).as("what comes late is the last").isZero();
    }

    @Test
    void whatHasEndedBeforeThePlanWasCompleteIsSure() {
        counts.countResult(TEMPLATE);
        counts.countUnrun(TEMPLATE);
        counts.planned(TEMPLATE);

        assertThat(counts.unsureUnits()).isZero();
    }

    @Test
    void whatDidNotRunIsToldOnce() {
        TestUnit whole = unit(3, "[class:demo.Whole]", 5);
        counts.countResult(whole);

        assertThat(counts.countUnrun(whole)).isEqualTo(4);
        assertThat(counts.countUnrun(whole)).isZero();
    }

    private static TestUnit unit(int index, String lastSegment, int tests) {
        return new TestUnit(index, 0, TestSet.NONE, "[engine:junit-jupiter]/" + lastSegment, tests);
    }
}
