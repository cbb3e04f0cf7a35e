package io.github.surefirefine.conductor.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForkCpuTimeTest {

    @ParameterizedTest
    @CsvSource({
        "Java HotSpot(TM) 64-Bit Server VM, true",
        "OpenJDK 64-Bit Server VM, true",
        "Eclipse OpenJ9 VM, false",
        "Zing 64-Bit Tiered VM, false",
        "'', false"
    })
    void flagsOfHotSpotAreForHotSpot(String vmName, boolean isHotSpot) {
        assertThat(ForkCpuTime.isHotSpot(vmName)).isEqualTo(isHotSpot);
    }
}
