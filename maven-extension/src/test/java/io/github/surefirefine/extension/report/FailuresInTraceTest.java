package io.github.surefirefine.extension.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresInTraceTest {

    @ParameterizedTest
    @ValueSource(strings = {"failed", "error", "crashed", "quarantined"})
    void aTestThatFailsCounts(String outcome) {
        assertThat(FailuresInTrace.areIn(Stream.of("{", test(outcome), "}"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"passed", "skipped", "aborted"})
    void othersDoNot(String outcome) {
        assertThat(FailuresInTrace.areIn(Stream.of("{", test(outcome), "}"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"class-failure", "crash"})
    void whatHappensOutsideTestsCounts(String category) {
        assertThat(FailuresInTrace.areIn(Stream.of("{\"ph\":\"i\",\"cat\":\"" + category + "\"}")))
                .isTrue();
    }

    /** As a parameterized test can be called. */
    @Test
    void aNameIsNoFailure() {
        assertThat(FailuresInTrace.areIn(Stream.of("{\"name\":\"reads {\\\"outcome\\\":\\\"failed\\\"}\"}")))
                .isFalse();
    }

    private static String test(String outcome) {
        return "{\"cat\":\"test\",\"name\":\"pays\",\"args\":{\"class\":\"Till\",\"outcome\":\"" + outcome
                + "\",\"rerun\":0}},";
    }
}
