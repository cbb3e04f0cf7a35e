package io.github.surefirefine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-01T12:00:00.000Z", "2026-12-31T23:59:59.999Z", "2026-01-02T03:04:05.006Z"})
    void hasAllDigits(String text) {
        assertThat(UtcText.of(Instant.parse(text))).isEqualTo(text);
    }
}
