package io.github.surefirefine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformLineTest {

    @ParameterizedTest
    @CsvSource({
        "1.8.2, 1.8",
        "1.14.4, 1.14",
        "6.0.0-M1, 6.0",
        "6.1.3, 6.1",
        "1.10, 1.10",
        "6.2-SNAPSHOT, 6.2",
        "1.9.3.redhat-1, 1.9"
    })
    void aVersionIsOfALine(String version, String line) {
        assertThat(PlatformLine.parse(version)).map(PlatformLine::toString).contains(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "x.y", "v1.8.2", "1.8x", "12345.1", "1.99999999999", "-1.8"})
    void anythingElseIsOfNone(String version) {
        assertThat(PlatformLine.parse(version)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.8, true",
        "1.14, true",
        "6.0, true",
        "6.1, true",
        "1.7, false",
        "1.15, false",
        "6.2, false",
        "5.0, false"
    })
    void someLinesAreCarried(String line, boolean carried) {
        assertThat(PlatformLine.parse(line).orElseThrow().isCarried()).isEqualTo(carried);
    }

    @ParameterizedTest
    @MethodSource("carried")
    void ourJarHasTheLauncherOfEachCarriedLine(PlatformLine line) {
        String launcher = "META-INF/fine/launcher/" + line + "/org/junit/platform/launcher/Launcher.class";

        assertThat(PlatformLine.class.getClassLoader().getResource(launcher)).isNotNull();
    }

    @Test
    void linesAreOrderedByNumberNotByText() {
        assertThat(new PlatformLine(1, 9)).isLessThan(new PlatformLine(1, 10));
        assertThat(new PlatformLine(1, 14)).isLessThan(new PlatformLine(6, 0));
        assertThat(PlatformLine.oldestCarried()).hasToString("1.8");
        assertThat(PlatformLine.newestCarried()).hasToString("6.1");
    }

    static Stream<PlatformLine> carried() {
        return Stream.of(1, 5, 6)
                .flatMap(major ->
                        Stream.iterate(0, minor -> minor + 1).limit(30).map(minor -> new PlatformLine(major, minor)))
                .filter(PlatformLine::isCarried);
    }
}
