package io.github.surefirefine.extension;

import static io.github.surefirefine.extension.Modules.dependency;
import static io.github.surefirefine.extension.Modules.surefire;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderDependencyTest {

    private static final String OURS = "io.github.surefire-fine:surefire-fine-provider:";

    private final ProviderDependency provider = new ProviderDependency("2");

    @Test
    void isGivenToAPluginThatHasNone() {
        Plugin plugin = surefire();

        provider.giveTo(plugin);
        provider.giveTo(plugin);

        assertThat(coordinates(plugin)).containsExactly(OURS + "2");
        assertThat(ProviderDependency.isIn(plugin)).isTrue();
    }

    @Test
    void isLeftAsTheUserHasPutIt() {
        Plugin plugin = surefire(dependency(OURS + "1"));

        provider.giveTo(plugin);

        assertThat(coordinates(plugin)).containsExactly(OURS + "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.maven.surefire:surefire-junit47:3.5.4",
                "org.apache.maven.surefire:surefire-junit-platform:3.5.4",
                "org.apache.maven.surefire:surefire-testng:3.5.4",
                "org.apache.maven.surefire:surefire-shadefire:3.5.4",
                "org.junit.platform:junit-platform-surefire-provider:1.3.2",
                "com.example:my-surefire-provider:1"
            })
    void isNotGivenWhereTheUserHasChosenAnother(String other) {
        Plugin plugin = surefire(dependency(other));

        provider.giveTo(plugin);

        assertThat(coordinates(plugin)).containsExactly(other);
        assertThat(ProviderDependency.isIn(plugin)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "me.fabriciorby:maven-surefire-junit5-tree-reporter:1.4.0",
                "org.apache.maven.surefire:surefire-api:3.5.4",
                "org.junit.jupiter:junit-jupiter-engine:5.12.2"
            })
    void isGivenBesideWhatIsNoProvider(String other) {
        Plugin plugin = surefire(dependency(other));

        provider.giveTo(plugin);

        assertThat(coordinates(plugin)).containsExactly(other, OURS + "2");
    }

    @Test
    void canBeTakenAwayAgain() {
        Plugin plugin = surefire(dependency("demo:other:1"));
        provider.giveTo(plugin);

        ProviderDependency.takeFrom(plugin);

        assertThat(coordinates(plugin)).containsExactly("demo:other:1");
    }

    @Test
    void isOfTheSameReleaseAsTheExtension() {
        Plugin plugin = surefire();

        new ProviderDependency(ThisRelease.version()).giveTo(plugin);

        assertThat(coordinates(plugin)).singleElement().asString().matches(OURS + "\\d+\\.\\d+\\.\\d+.*");
    }

    private static List<String> coordinates(Plugin plugin) {
        return plugin.getDependencies().stream()
                .map(ProviderDependencyTest::coordinates)
                .toList();
    }

    private static String coordinates(Dependency dependency) {
        return dependency.getGroupId() + ":" + dependency.getArtifactId() + ":" + dependency.getVersion();
    }
}
