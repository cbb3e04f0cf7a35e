package io.github.surefirefine.plugin.goal.bisect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of the build that bisects. */
class BisectConsoleTest {

    private final BisectConsole console = new BisectConsole(new SystemStreamLog());

    @Test
    void allIsWellWhereTheProviderHasFoundTheTest() {
        console.line("[INFO] Scanning for projects...");
        console.line("[INFO] fine: bisects demo.FooTest.bar: it is tried alone, as far as needed");

        assertThat(console.trouble("demo.FooTest#bar", "test", 0)).isEmpty();
    }

    @Test
    void aTestThatThereIsNot() {
        console.line("[WARNING] fine: there is no test demo.FooTest#baz among the 7 tests found here");

        assertThat(console.trouble("demo.FooTest#baz", "test", 0))
                .hasValueSatisfying(
                        text -> assertThat(text).startsWith("fine: there is no test demo.FooTest#baz among"));
    }

    @Test
    void aBuildWithoutTheProvider() {
        console.line("[INFO] Tests run: 7, Failures: 0");

        assertThat(console.trouble("demo.FooTest#bar", "test", 0))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("fine: demo.FooTest#bar was not tried, because surefire-fine does not"));
    }

    @Test
    void aBuildThatFails() {
        console.line("[ERROR] ");
        console.line("[ERROR] COMPILATION ERROR : ");

        assertThat(console.trouble("demo.FooTest#bar", "verify", 1))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("fine: the build for the trials of demo.FooTest#bar (mvn verify) has"
                                + " failed: COMPILATION"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "FooTest", "demo.*#bar", "FooTest#a+b", "A#b,C#d", "#bar"})
    void oneTestIsWanted(String text) {
        assertThatThrownBy(() -> BisectedTest.of(text))
                .isInstanceOf(MojoFailureException.class)
                .message()
                .contains("-Dtest=demo.FooTest#bar");
    }

    @Test
    void aNestedClassIsOneToo() throws MojoFailureException {
        assertThat(BisectedTest.of(" demo.FooTest$Inner#bar ")).isEqualTo("demo.FooTest$Inner#bar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo.FooSpec#$spock_feature_0_7", "FeaturesTest#make-tea.feature:12", "AllTest#FooTest"})
    void soIsWhateverElseIsAPieceOfAClass(String text) throws MojoFailureException {
        assertThat(BisectedTest.of(text)).isEqualTo(text);
    }

    /** The run whose trace is read must not be replaced, and the filter must not hide the other tests. */
    @Test
    void theBuildIsGivenWhatThisOneWas() {
        Properties own = new Properties();
        own.setProperty("forkCount", "3");
        own.setProperty("test", "FooTest#bar");
        own.setProperty("fine.bisect.goals", "verify");
        own.setProperty("maven.user.conf", "${user.home}/.m2");

        assertThat(BisectBuild.properties(own, "FooTest#bar", Optional.of("/there/fine-trace.json")))
                .containsOnly(
                        Map.entry("forkCount", "3"),
                        Map.entry("fine.bisect", "FooTest#bar"),
                        Map.entry("fine.trace", "off"),
                        Map.entry("fine.console", "off"),
                        Map.entry("maven.test.failure.ignore", "true"),
                        Map.entry("fine.replay", "/there/fine-trace.json"));
    }
}
