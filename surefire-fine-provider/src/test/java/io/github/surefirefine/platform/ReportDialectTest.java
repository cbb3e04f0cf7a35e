package io.github.surefirefine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportDialectTest {

    @ParameterizedTest
    @CsvSource({
        "3.0.0, NESTED_APART",
        "3.0.0-M9, NESTED_APART",
        "3.2.5, NESTED_APART",
        "3.5.1, NESTED_APART",
        "3.5.2, NESTED_APART_INDEXED",
        "3.5.3, NESTED_APART_INDEXED",
        "3.5.4, NESTED_UNDER_TOP",
        "3.5.4-SNAPSHOT, NESTED_UNDER_TOP",
        "3.5.10, NESTED_UNDER_TOP",
        "3.6.0, ONE_SET_PER_TOP_CLASS",
        "3.6.1, ONE_SET_PER_TOP_CLASS",
        "3.10.0, ONE_SET_PER_TOP_CLASS",
        "4.0.0, ONE_SET_PER_TOP_CLASS"
    })
    void aVersionHasADialect(String version, ReportDialect dialect) {
        assertThat(ReportDialect.of(version)).isEqualTo(dialect);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "3", "3.5", "v3.5.3", "${project.version}"})
    void anUnknownVersionCountsAsTheNewest(String version) {
        assertThat(ReportDialect.of(version)).isEqualTo(ReportDialect.ONE_SET_PER_TOP_CLASS);
    }

    @Test
    void noVersionCountsAsTheNewest() {
        assertThat(ReportDialect.of(null)).isEqualTo(ReportDialect.ONE_SET_PER_TOP_CLASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999.0.0", "3.5.99999999999", "20260101.120000.1"})
    void aNumberTooLargeIsNoDefect(String version) {
        assertThat(ReportDialect.of(version)).isNotNull();
    }
}
