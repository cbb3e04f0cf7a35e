package io.github.surefirefine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MixedReleasesTest {

    @Test
    void jupiterCountsFromFiveWhereThePlatformCountsFromOne() {
        assertThat(MixedReleases.of(Map.of("junit-platform-engine", "1.13.4", "junit-jupiter-api", "5.13.2")))
                .isEmpty();
    }

    @Test
    void sinceSixTheyCountTogether() {
        assertThat(MixedReleases.of(Map.of("junit-platform-engine", "6.1.3", "junit-jupiter-api", "6.1.0")))
                .isEmpty();
        assertThat(MixedReleases.of(Map.of("junit-platform-engine", "1.14.1", "junit-jupiter-api", "6.0.0")))
                .isPresent();
    }

    @Test
    void theNewestReleaseNamesItsBom() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("junit-platform-commons", "1.10.2");
        versions.put("junit-platform-launcher", "1.14.1");
        Optional<MixedReleases> mixed = MixedReleases.of(versions);

        assertThat(mixed)
                .map(MixedReleases::newestBom)
                .hasValueSatisfying(bom -> assertThat(bom).contains("<version>5.14.1</version>"));
        assertThat(mixed)
                .map(MixedReleases::text)
                .contains("junit-platform-commons 1.10.2, junit-platform-launcher 1.14.1");
    }

    @Test
    void aReleaseOfSixIsItsOwnBom() {
        assertThat(MixedReleases.of(Map.of("junit-platform-commons", "1.10.2", "junit-platform-launcher", "6.0.1")))
                .map(MixedReleases::newestBom)
                .hasValueSatisfying(bom -> assertThat(bom).contains("<version>6.0.1</version>"));
    }

    @Test
    void aVersionThatNobodyCanReadIsOfNoLine() {
        assertThat(MixedReleases.of(Map.of("junit-platform-commons", "${revision}", "junit-platform-engine", "1.10.2")))
                .isEmpty();
    }

    @Test
    void theyAreTheReasonIfSomethingIsMissing() {
        assertThat(MixedReleases.mayCause(new IllegalStateException(new NoClassDefFoundError("org/junit/Foo"))))
                .isTrue();
        assertThat(MixedReleases.mayCause(new NoSuchMethodError("foo"))).isTrue();
    }

    @Test
    void aListenerThatFailsHasAReasonOfItsOwn() {
        assertThat(MixedReleases.mayCause(new IllegalStateException("no database", new RuntimeException("down"))))
                .isFalse();
    }

    @Test
    void theTestsOfThisBuildHaveOneRelease() {
        assertThat(MixedReleases.on(MixedReleasesTest.class.getClassLoader())).isEmpty();
    }
}
