package io.github.surefirefine.extension;

import static io.github.surefirefine.extension.Modules.module;
import static io.github.surefirefine.extension.Modules.plugin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.surefirefine.extension.report.ReportPages;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

    private static final String PASSED = "{\"cat\":\"test\",\"name\":\"adds\",\"args\":{\"outcome\":\"passed\"}}";
    private static final String FAILED = "{\"cat\":\"test\",\"name\":\"pays\",\"args\":{\"outcome\":\"failed\"}}\n";

    @TempDir
    Path base;

    private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();
    private final MavenProject project = module("shop", plugin("maven-surefire-plugin"));
    private final Coverage coverage = new Coverage();
    private final List<Map<String, String>> written = new ArrayList<>();
    private int opened;
    private int finished;

    private final Reports reports = new Reports(coverage, (module, session) -> {
        opened++;
        return new Recorder();
    });

    @BeforeEach
    void place() {
        project.setFile(base.resolve("pom.xml").toFile());
        project.getBuild().setDirectory(base.resolve("target").toString());
        coverage.add(project);
        request.setBaseDirectory(base.toFile());
    }

    @Test
    void aPageIsWrittenWhenTestsHaveFailed() throws IOException {
        run("surefire", "test", FAILED);
        reports.buildEnded(goal("surefire", "test"));

        assertThat(written).hasSize(1);
        assertThat(written.get(0))
                .containsEntry("name", "shop")
                .containsEntry("folder", base.toString())
                .containsEntry("base", base.toString())
                .containsEntry("surefire", base.resolve("surefire-reports").toString())
                .containsEntry("history", base.resolve(".fine").toString())
                .containsEntry("page", base.resolve("target/fine.html").toString())
                .containsEntry("all", base.resolve("target/fine-all.html").toString())
                .doesNotContainKey("failsafe");
        assertThat(finished).isEqualTo(1);
    }

    /** What an earlier build has left would be about other results. */
    @Test
    void whereAllTestsPassNothingIsLoadedAndAnOldPageGoesAway() throws IOException {
        Path target = Files.createDirectories(base.resolve("target"));
        Files.createFile(target.resolve("fine.html"));
        Files.createFile(target.resolve("fine-all.html"));

        run("surefire", "test", PASSED);
        reports.buildEnded(goal("surefire", "test"));

        assertThat(written).isEmpty();
        assertThat(opened).isZero();
        assertThat(finished).isZero();
        assertThat(target).isEmptyDirectory();
    }

    /** As where the trace was read too early, or a fork could not start. */
    @Test
    void aGoalThatFailsHasAPage() throws IOException {
        reports.goalStarted(goal("surefire", "test"));
        leaveTrace("surefire", PASSED);
        reports.goalEnded(goal("surefire", "test", ExecutionEvent.Type.MojoFailed));

        assertThat(written).hasSize(1);
    }

    @Test
    void modulesThatPassedBeforeAFailureHaveTheirPages() throws IOException {
        run("surefire", "test", PASSED);
        MavenProject other = module("till", plugin("maven-surefire-plugin"));
        other.setFile(base.resolve("till/pom.xml").toFile());
        other.getBuild().setDirectory(base.resolve("till/target").toString());
        coverage.add(other);
        reports.goalStarted(goal(other, "surefire", "test", ExecutionEvent.Type.MojoStarted));
        leaveTrace("surefire", FAILED);
        reports.goalEnded(goal(other, "surefire", "test", ExecutionEvent.Type.MojoSucceeded));

        assertThat(written).extracting(module -> module.get("name")).containsExactly("shop", "till");
    }

    @Test
    void failsafeAddsItsRunToThePage() throws IOException {
        run("surefire", "test", FAILED);
        run("failsafe", "integration-test", PASSED);

        assertThat(written).hasSize(2);
        assertThat(written.get(1)).containsKeys("surefire", "failsafe");
        assertThat(opened).isEqualTo(1);
    }

    /** The goal that runs the tests of Failsafe does not fail. */
    @Test
    void aFailureOfFailsafeShowsWhatPassedBefore() throws IOException {
        run("surefire", "test", PASSED);
        run("failsafe", "integration-test", FAILED);

        assertThat(written).hasSize(1);
        assertThat(written.get(0)).containsKeys("surefire", "failsafe");
    }

    /** There were no tests, or stock Surefire ran them. */
    @Test
    void anOldTraceIsNoRun() throws IOException {
        leaveTrace("surefire", FAILED);

        reports.goalStarted(goal("surefire", "test"));
        reports.goalEnded(goal("surefire", "test"));
        reports.buildEnded(goal("surefire", "test"));

        assertThat(written).isEmpty();
        assertThat(opened).isZero();
    }

    @Test
    void otherGoalsAndModulesAreNoRuns() throws IOException {
        reports.goalStarted(goal("jar", "jar"));
        reports.goalEnded(goal("jar", "jar"));
        Reports ofOthers = new Reports(new Coverage(), (module, session) -> new Recorder());
        ofOthers.goalStarted(goal("surefire", "test"));
        leaveTrace("surefire", FAILED);
        ofOthers.goalEnded(goal("surefire", "test"));

        assertThat(written).isEmpty();
    }

    @Test
    void offWritesNothingAndLoadsNothing() throws IOException {
        request.getUserProperties().setProperty("fine.report", "off");

        run("surefire", "test", FAILED);
        reports.buildEnded(goal("surefire", "test"));

        assertThat(written).isEmpty();
        assertThat(opened).isZero();
        assertThat(finished).isZero();
    }

    @Test
    void aFileThatTheUserNamesIsAlwaysWritten() throws IOException {
        project.getProperties().setProperty("fine.report", "out/tests.html");
        project.getProperties().setProperty("fine.history", "off");

        run("surefire", "test", PASSED);

        assertThat(written.get(0))
                .containsEntry("page", base.resolve("out/tests.html").toString())
                .containsEntry("history", "");
    }

    @Test
    void whatGoesWrongIsNoFailureOfTheBuildAndNotTriedAgain() {
        Reports broken = new Reports(coverage, (module, session) -> {
            opened++;
            throw new IllegalStateException("on purpose");
        });

        assertThatCode(() -> {
                    for (String content : List.of(FAILED, FAILED + FAILED)) {
                        broken.goalStarted(goal("surefire", "test"));
                        leaveTrace("surefire", content);
                        broken.goalEnded(goal("surefire", "test"));
                    }
                    broken.buildEnded(goal("surefire", "test"));
                })
                .doesNotThrowAnyException();
        assertThat(opened).isEqualTo(1);
    }

    private void run(String runner, String goal, String content) throws IOException {
        reports.goalStarted(goal(runner, goal));
        leaveTrace(runner, content);
        reports.goalEnded(goal(runner, goal));
    }

    private void leaveTrace(String runner, String content) throws IOException {
        Path folder = Files.createDirectories(base.resolve(runner + "-reports"));
        Files.writeString(folder.resolve("fine-trace.json"), content);
    }

    private ExecutionEvent goal(String runner, String goal) {
        return goal(runner, goal, ExecutionEvent.Type.MojoSucceeded);
    }

    private ExecutionEvent goal(String runner, String goal, ExecutionEvent.Type type) {
        return goal(project, runner, goal, type);
    }

    @SuppressWarnings("deprecation")
    private ExecutionEvent goal(MavenProject module, String runner, String goal, ExecutionEvent.Type type) {
        PluginDescriptor descriptor = new PluginDescriptor();
        descriptor.setGroupId("org.apache.maven.plugins");
        descriptor.setArtifactId("maven-" + runner + "-plugin");
        descriptor.setVersion("3.6.1");
        MojoDescriptor mojo = new MojoDescriptor();
        mojo.setPluginDescriptor(descriptor);
        mojo.setGoal(goal);
        MojoExecution execution = new MojoExecution(
                mojo,
                Xml.configuration("<reportsDirectory>" + base.resolve(runner + "-reports") + "</reportsDirectory>"));
        MavenSession session = new MavenSession(null, null, request, new DefaultMavenExecutionResult());
        session.setProjects(List.of(project));
        return new FakeEvent(type, session, module, execution);
    }

    private final class Recorder implements ReportPages {

        @Override
        public void write(Map<String, String> module) {
            written.add(module);
        }

        @Override
        public Optional<File> finish() {
            finished++;
            return Optional.of(base.resolve("target/fine.html").toFile());
        }
    }
}
