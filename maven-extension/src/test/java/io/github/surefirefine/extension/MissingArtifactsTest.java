package io.github.surefirefine.extension;

import static io.github.surefirefine.extension.Modules.dependency;
import static io.github.surefirefine.extension.Modules.surefire;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.maven.model.Plugin;
import org.junit.jupiter.api.Test;

class MissingArtifactsTest {

    private static final String API = "org.junit.jupiter:junit-jupiter-api:5.12.2";
    private static final String ENGINE = "org.junit.jupiter:junit-jupiter-engine:5.12.2";
    private static final String PLATFORM = "org.junit.platform:junit-platform-commons:1.12.2";
    private static final String JUNIT_4 = "junit:junit:4.13.2";
    private static final String JUNIT_4_ENGINE = "org.junit.vintage:junit-vintage-engine:5.12.2";

    @Test
    void nothingWhereAllIsThere() {
        assertThat(missing(Goals.of("3.6.1").with(API, ENGINE, PLATFORM, JUNIT_4)))
                .isEmpty();
        assertThat(missing(Goals.of("3.5.6").with(API, ENGINE, PLATFORM, JUNIT_4)))
                .isEmpty();
        assertThat(missing(Goals.of("3.6.1").with(JUNIT_4))).isEmpty();
    }

    @Test
    void theEngineOfTheApi() {
        assertThat(missing(Goals.of("3.6.1").with(API, PLATFORM))).containsExactly(ENGINE);
    }

    /** Later the provider has it. */
    @Test
    void theEngineForJUnit4AlongWithItUpToSurefire35() {
        assertThat(missing(Goals.of("3.5.6").with(API, PLATFORM, JUNIT_4))).containsExactly(ENGINE, JUNIT_4_ENGINE);
        assertThat(missing(Goals.of("3.6.0").with(API, PLATFORM, JUNIT_4))).containsExactly(ENGINE);
        assertThat(missing(Goals.of("3.5.6").with(API, PLATFORM, JUNIT_4, JUNIT_4_ENGINE)))
                .containsExactly(ENGINE);
    }

    @Test
    void nothingWhereTheUserHasPutAPartOfJUnitIntoThePlugin() {
        Plugin plugin = surefire(dependency("org.junit.jupiter:junit-jupiter-engine:5.12.1"));

        assertThat(MissingArtifacts.of(Goals.of("3.6.1").with(API, PLATFORM), plugin))
                .isEmpty();
    }

    @Test
    void theLauncherOfAJUnitThatIsNewerThanWhatIsCarried() {
        String platform = "org.junit.platform:junit-platform-commons:6.2.0-M1";
        String api = "org.junit.jupiter:junit-jupiter-api:6.2.0-M1";
        String engine = "org.junit.jupiter:junit-jupiter-engine:6.2.0-M1";
        String launcher = "org.junit.platform:junit-platform-launcher:6.2.0-M1";

        assertThat(missing(Goals.of("3.5.6").with(api, engine, platform, JUNIT_4)))
                .containsExactly(launcher);
        assertThat(missing(Goals.of("3.6.1").with(api, engine, platform, JUNIT_4)))
                .containsExactly("org.junit.vintage:junit-vintage-engine:6.2.0-M1", launcher);
        assertThat(missing(Goals.of("3.6.1").with(api, engine, platform, launcher)))
                .isEmpty();
    }

    @Test
    void theLauncherOfModules() {
        assertThat(missing(Goals.of("3.6.1").ofModule().with(API, ENGINE, PLATFORM)))
                .containsExactly("org.junit.platform:junit-platform-launcher:1.12.2");
    }

    @Test
    void whatIsCarriedIsWhatTheProviderCarries() {
        assertThat(MissingArtifacts.FIRST_NOT_CARRIED).hasToString("6.2-alpha");
        assertThat(getClass().getResource("/META-INF/fine/launcher/6.1/")).isNotNull();
        assertThat(getClass().getResource("/META-INF/fine/launcher/6.2/")).isNull();
    }

    private static List<String> missing(TestGoal goal) {
        return MissingArtifacts.of(goal, surefire()).stream()
                .map(dependency ->
                        dependency.getGroupId() + ":" + dependency.getArtifactId() + ":" + dependency.getVersion())
                .toList();
    }
}
