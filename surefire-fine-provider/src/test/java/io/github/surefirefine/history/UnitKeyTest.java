package io.github.surefirefine.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitKeyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+/[method:slow()]|slow()",
                "+/[test-template:each(int%5B%5D, java.lang.String)]|each(int[], java.lang.String)",
                "+/[nested-class:Inner]/[nested-class:Deep]/[method:a()]|Inner.Deep.a()",
                "+/[feature:50%25 of a%2Fb%3A c%2B]|50% of a/b: c+",
                "~slow|slow",
                "[engine:junit-vintage]/[runner:demo.Old]|''"
            })
    void hasATextForPeople(String key, String text) {
        assertThat(UnitKey.text(key)).isEqualTo(text);
    }
}
