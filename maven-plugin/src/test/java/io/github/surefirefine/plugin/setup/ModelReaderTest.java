package io.github.surefirefine.plugin.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelReaderTest {

    private final MavenProject project = Projects.in(Path.of("app").toAbsolutePath());
    private final Properties user = new Properties();
    private final ModelReader reader = new ModelReader(project, user);

    @Test
    void whatStandsInTheConfiguration() {
        Plugin plugin = Projects.add(
                project,
                Runner.SUREFIRE,
                "<forkCount> 3 </forkCount><jdkToolchain><version>11</version></jdkToolchain>"
                        + "<properties><fine.console>off</fine.console>"
                        + "<property><name>listener</name><value>demo.L</value></property></properties>"
                        + "<systemPropertyVariables><a>b</a></systemPropertyVariables>");
        Dependency provider = new Dependency();
        provider.setGroupId("io.github.surefire-fine");
        provider.setArtifactId("surefire-fine-provider");
        provider.setVersion("1.2");
        plugin.addDependency(provider);

        RunnerSetup setup = reader.setup(Runner.SUREFIRE).orElseThrow();

        assertThat(setup.version()).isEqualTo("3.6.1");
        assertThat(setup.provider()).hasValue("1.2");
        assertThat(setup.forkCount(8)).isEqualTo(3);
        assertThat(setup.setting("jdkToolchain.version", "")).isEqualTo("11");
        assertThat(setup.properties()).isEqualTo(Map.of("fine.console", "off", "listener", "demo.L"));
        assertThat(setup.systemProperties()).isEqualTo(Map.of("a", "b"));
    }

    @Test
    void aPropertyCountsWhereTheConfigurationIsSilent() {
        Projects.add(project, Runner.SUREFIRE, "<reuseForks>true</reuseForks>");
        project.getProperties().setProperty("forkCount", "2");
        user.setProperty("reuseForks", "false");

        RunnerSetup setup = reader.setup(Runner.SUREFIRE).orElseThrow();
        assertThat(setup.forkCount(1)).isEqualTo(2);
        assertThat(setup.setting("reuseForks", "")).isEqualTo("true");

        user.setProperty("forkCount", "5");
        assertThat(reader.setup(Runner.SUREFIRE).orElseThrow().forkCount(1)).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"4, 2, 4", "1C, 2, 2", "2.5C, 2, 5", "0.1C, 4, 1", "0, 2, 0", "${forks}, 2, 1"})
    void forksForEachProcessor(String text, int processors, int forks) {
        Projects.add(project, Runner.SUREFIRE, "<forkCount>" + text + "</forkCount>");

        assertThat(reader.setup(Runner.SUREFIRE).orElseThrow().forkCount(processors))
                .isEqualTo(forks);
    }

    @Test
    void whatIsSkippedOrNeverCalledRunsNothing() {
        Projects.add(project, Runner.SUREFIRE, "<skip>true</skip>");
        Projects.add(project, Runner.FAILSAFE, "").getExecutions().clear();

        assertThat(reader.runners()).isEmpty();
    }

    @Test
    void optionsOfTheProjectAndTheCommandLine() {
        project.getProperties().setProperty("fine.slow", "5s");
        project.getProperties().setProperty("other", "x");
        user.setProperty("fine.slow", "6s");

        assertThat(reader.fineProperties()).isEqualTo(Map.of("fine.slow", "6s"));
    }

    @Test
    void suiteFilesOfTheConfigurationAndTheCommandLine() {
        Projects.add(
                project,
                Runner.SUREFIRE,
                "<suiteXmlFiles><suiteXmlFile>a.xml</suiteXmlFile><suiteXmlFile> b.xml</suiteXmlFile></suiteXmlFiles>");
        Projects.add(project, Runner.FAILSAFE, "");
        user.setProperty("failsafe.suiteXmlFiles", "c.xml");

        assertThat(reader.setup(Runner.SUREFIRE).orElseThrow().suiteFiles()).containsExactly("a.xml", "b.xml");
        assertThat(reader.setup(Runner.FAILSAFE).orElseThrow().suiteFiles()).containsExactly("c.xml");
    }

    @Test
    void reportsAreWhereTheConfigurationSays() {
        Projects.add(project, Runner.SUREFIRE, "<reportsDirectory>reports</reportsDirectory>");

        Path folder = project.getBasedir().toPath();
        assertThat(reader.reportsDirectory(Runner.SUREFIRE)).isEqualTo(folder.resolve("reports"));
        assertThat(reader.reportsDirectory(Runner.FAILSAFE)).isEqualTo(folder.resolve("target/failsafe-reports"));
    }
}
