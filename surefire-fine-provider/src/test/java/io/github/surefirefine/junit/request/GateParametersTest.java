package io.github.surefirefine.junit.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** How Jupiter is made to ask before each test that a factory makes. */
class GateParametersTest {

    private static final String AUTODETECTION = "junit.jupiter.extensions.autodetection.";
    private static final String BOTH = "io.github.surefirefine.jupiter.Gate,io.github.surefirefine.jupiter.FactoryGate";

    @Test
    void onlyOurExtensionsAreLookedFor() {
        assertThat(forFactories(Map.of())).containsOnly(Map.entry(AUTODETECTION + "include", BOTH));
    }

    @Test
    void whatTheUserLooksForIsFoundToo() {
        assertThat(forFactories(Map.of(AUTODETECTION + "enabled", "true", AUTODETECTION + "include", "demo.*")))
                .containsOnly(Map.entry(AUTODETECTION + "include", "demo.*," + BOTH));
    }

    @Test
    void whereTheUserLooksForEverythingOursIsNoLongerExcluded() {
        assertThat(forFactories(Map.of(AUTODETECTION + "enabled", "true", AUTODETECTION + "exclude", "demo.*")))
                .containsOnly(Map.entry(AUTODETECTION + "exclude", "demo.*"));
    }

    @Test
    void whereStackTracesShowAllOfJUnitItStaysOut() {
        assertThat(forFactories(Map.of("junit.platform.stacktrace.pruning.enabled", "false")))
                .isEmpty();
    }

    @Test
    void whereTheUserExcludesItItStaysOut() {
        assertThat(forFactories(Map.of(AUTODETECTION + "enabled", "true", AUTODETECTION + "exclude", "*FactoryGate")))
                .isEmpty();
    }

    private static Map<String, String> forFactories(Map<String, String> users) {
        return GateParameters.forFactories(LauncherDiscoveryRequestBuilder.request()
                .configurationParameters(users)
                .build()
                .getConfigurationParameters());
    }
}
