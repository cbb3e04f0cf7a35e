package io.github.surefirefine.junit.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.junit.Fixtures;
import io.github.surefirefine.junit.PlatformRig;
import io.github.surefirefine.options.FineOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimeLimitNotifierTest {

    @Test
    void nothingIsSaidWhereAllHaveTheSameLimit() {
        assertThat(limitsSaid("30s", Fixtures.Plain.class)).isEmpty();
    }

    @Test
    void aTagGivesALimitOfItsOwn() {
        assertThat(limitsSaid("30s,#fast=1s", Fixtures.Plain.class)).containsExactly("2 limit 1000 ms");
        assertThat(limitsSaid("30s,#fast=off", Fixtures.Plain.class)).containsExactly("2 limit 0 ms");
        assertThat(limitsSaid("1s,#fast=1s", Fixtures.Plain.class)).isEmpty();
    }

    @Test
    void aClassGivesALimitToAllThatIsInIt() {
        assertThat(limitsSaid("Fixtures=5m", Fixtures.Plain.class)).hasSize(3);
        assertThat(limitsSaid("Fixtures=5m", Fixtures.Templates.class))
                .as("invocations too")
                .hasSizeGreaterThan(3);
    }

    @Test
    void itIsSaidBeforeTheTestBegins() {
        try (PlatformRig rig = rig("#fast=1s", Fixtures.Plain.class)) {
            rig.run(2);

            String test = rig.heard.get(3);
            assertThat(rig.heard).startsWith("open " + Fixtures.Plain.class.getName(), "2 started", "2 limit 1000 ms");
            assertThat(test).startsWith("2: ").endsWith("…");
        }
    }

    private static List<String> limitsSaid(String limits, Class<?> testClass) {
        try (PlatformRig rig = rig(limits, testClass)) {
            return rig.runAll().heard.stream()
                    .filter(text -> text.contains(" limit "))
                    .toList();
        }
    }

    private static PlatformRig rig(String limits, Class<?> testClass) {
        return PlatformRig.with()
                .limits(FineOptions.parse(Map.of("fine.timeout", limits))
                        .timeouts()
                        .limits())
                .open(testClass);
    }
}
