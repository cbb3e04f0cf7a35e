package io.github.surefirefine.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.Entries;
import io.github.surefirefine.model.Entry;
import io.github.surefirefine.model.Outcome;
import io.github.surefirefine.model.ReportEvent.TestFinished;
import org.junit.jupiter.api.Test;

class ClassErrorNamesTest {

    private final ClassErrorNames names = new ClassErrorNames();

    @Test
    void aFailureBeforeAnyTestHasPassedIsOneOfInitialization() {
        names.correct(new TestFinished(Outcome.FAILED, Entries.test("demo.C", "t", 1)));
        names.correct(new TestFinished(Outcome.PASSED, Entries.test("demo.D", "t", 1)));

        assertThat(nameOf(classError("executionError"))).isEqualTo("initializationError");
    }

    @Test
    void aFailureAfterATestHasPassedIsOneOfExecution() {
        names.correct(new TestFinished(Outcome.PASSED, Entries.test("demo.C", "t", 1)));

        assertThat(nameOf(classError("initializationError"))).isEqualTo("executionError");
    }

    @Test
    void testsAndOtherContainersKeepTheirNames() {
        names.correct(new TestFinished(Outcome.PASSED, Entries.test("demo.C", "t", 1)));

        assertThat(nameOf(Entries.test("demo.C", "initializationError", 1))).isEqualTo("initializationError");
        assertThat(nameOf(classError("factory"))).isEqualTo("factory");
        assertThat(nameOf(classError(null))).isNull();
    }

    private String nameOf(Entry entry) {
        return ((TestFinished) names.correct(new TestFinished(Outcome.ERROR, entry)))
                .entry()
                .name();
    }

    private static Entry classError(String name) {
        return new Entry(null, "[engine:e]/[class:demo.C]", "demo.C", null, null, name, null, 1, null, null);
    }
}
