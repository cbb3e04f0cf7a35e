package io.github.surefirefine.extension;

import static io.github.surefirefine.extension.Modules.dependency;
import static io.github.surefirefine.extension.Modules.module;
import static io.github.surefirefine.extension.Modules.plugin;
import static io.github.surefirefine.extension.Modules.surefire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FineExtensionTest {

    private static final String PROVIDER = "surefire-fine-provider";

    private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();

    @Nested
    class WhenThePomsHaveBeenRead {

        @Test
        void surefireAndFailsafeGetTheProvider() {
            MavenProject project = module("a", surefire(), plugin("maven-failsafe-plugin"), plugin("maven-jar-plugin"));

            read(project);

            assertThat(dependencies(project.getBuildPlugins().get(0))).containsExactly(PROVIDER);
            assertThat(dependencies(project.getBuildPlugins().get(1))).containsExactly(PROVIDER);
            assertThat(dependencies(project.getBuildPlugins().get(2))).isEmpty();
        }

        /** That is what counts where a goal is called by its name. */
        @Test
        void soDoPluginsThatAreOnlyManaged() {
            MavenProject project = module("a");
            project.getPluginManagement().addPlugin(plugin("maven-failsafe-plugin"));

            read(project);

            assertThat(dependencies(project.getPluginManagement().getPlugins().get(1)))
                    .containsExactly(PROVIDER);
        }

        @Test
        void aModuleWithoutTestsIsLeftAlone() {
            MavenProject project = module("a", plugin("maven-jar-plugin"));

            read(project);

            assertThat(request.getExecutionListener()).isNull();
        }

        @Test
        void offOnTheCommandLine() {
            MavenProject project = module("a", surefire());
            request.getUserProperties().setProperty("fine", "off");

            read(project);

            assertThat(dependencies(project.getBuildPlugins().get(0))).isEmpty();
            assertThat(request.getExecutionListener()).isNull();
        }

        @Test
        void offInOneModule() {
            MavenProject off = module("a", surefire());
            MavenProject on = module("b", surefire());
            off.getProperties().setProperty("fine", "off");

            read(off, on);

            assertThat(dependencies(off.getBuildPlugins().get(0))).isEmpty();
            assertThat(dependencies(on.getBuildPlugins().get(0))).containsExactly(PROVIDER);
        }

        @Test
        void theCommandLineWins() {
            MavenProject project = module("a", surefire());
            project.getProperties().setProperty("fine", "off");
            request.getUserProperties().setProperty("fine", "on");

            read(project);

            assertThat(dependencies(project.getBuildPlugins().get(0))).containsExactly(PROVIDER);
        }

        @Test
        void onAnOldJavaNothingIsDone() {
            MavenProject project = module("a", surefire());

            new FineExtension(new NoToolchains(), QueueServerTest::decrypt, null)
                    .afterProjectsRead(session(project), "1.8");

            assertThat(dependencies(project.getBuildPlugins().get(0))).isEmpty();
            assertThat(request.getExecutionListener()).isNull();
        }

        @Test
        void nothingThatGoesWrongFailsTheBuild() {
            MavenProject broken = module("a", surefire());
            broken.getModel().getBuild().getPlugins().add(null);

            assertThatCode(() -> read(broken)).doesNotThrowAnyException();
        }
    }

    @Nested
    class WhenTestsAreAboutToRun {

        private static final String JUNIT = "org.junit.platform:junit-platform-commons:1.12.2";

        private final Plugin plugin = surefire();
        private final MavenProject project = module("a", plugin);
        private String settings = "";
        private String executionId = "default-test";

        @Test
        void theEngineIsAdded() {
            begin("test", "3.5.4", JUNIT, "org.junit.jupiter:junit-jupiter-api:5.12.2");

            assertThat(dependencies(plugin)).containsExactly(PROVIDER, "junit-jupiter-engine");
        }

        @Test
        void optionsOfTheModuleAreAdded() {
            project.getProperties().setProperty("fine.console", "off");

            MojoExecution execution = begin("test", "3.5.4", JUNIT);

            assertThat(execution.getConfiguration())
                    .isEqualTo(
                            Xml.configuration(
                                    "<properties><property><name>fine.console</name><value>off</value></property>"
                                            + "<property><name>fine.jvm.chosen</name><value>default</value></property></properties>"));
        }

        /** As Maven passes it on: the setting names the property that stands for it on the command line. */
        @Test
        void theProviderIsToldHowManyForksThereMayBe() {
            settings = "<forkCount default-value=\"1\">${forkCount}</forkCount>";
            project.getProperties().setProperty("forkCount", "1.5C");

            MojoExecution execution = begin("test", "3.5.4", JUNIT);

            assertThat(execution.getConfiguration())
                    .isEqualTo(Xml.configuration(settings
                            + "<properties><property><name>fine.forks.count</name><value>1.5C</value></property>"
                            + "<property><name>fine.jvm.chosen</name><value>default</value></property></properties>"));
        }

        @Test
        void theProviderIsToldWhichExecutionItIs() {
            executionId = "slow";

            MojoExecution execution = begin("test", "3.5.4", JUNIT);

            assertThat(execution.getConfiguration())
                    .isEqualTo(
                            Xml.configuration(
                                    "<properties><property><name>fine.jvm.chosen</name><value>default</value></property>"
                                            + "<property><name>fine.jvm.execution</name><value>slow</value></property></properties>"));
        }

        @Test
        void theProviderIsToldWhenSurefireEndsAFork() {
            settings = "<forkedProcessTimeoutInSeconds>${surefire.timeout}</forkedProcessTimeoutInSeconds>";
            project.getProperties().setProperty("surefire.timeout", "600");

            MojoExecution execution = begin("test", "3.6.1", JUNIT);

            assertThat(execution.getConfiguration())
                    .isEqualTo(Xml.configuration(settings
                            + "<properties><property><name>fine.forks.timeout</name><value>600</value></property>"
                            + "<property><name>fine.jvm.chosen</name><value>default</value></property></properties>"));
        }

        @Test
        void theProviderIsTakenAwayWhereItCannotRunThem() {
            begin("test", "3.5.4", "junit:junit:4.11");

            assertThat(dependencies(plugin)).isEmpty();
        }

        @Test
        void andComesBackForTheNextGoal() {
            begin("test", "2.22.2", JUNIT);
            begin("test", "3.5.4", JUNIT);

            assertThat(dependencies(plugin)).containsExactly(PROVIDER);
        }

        @Test
        void theUsersOwnIsNeverTakenAway() {
            plugin.addDependency(dependency("io.github.surefire-fine:" + PROVIDER + ":1"));

            begin("test", "3.5.4", "junit:junit:4.11");

            assertThat(dependencies(plugin)).containsExactly(PROVIDER);
        }

        @Test
        void anotherProviderOfTheUsersIsLeftAlone() {
            plugin.addDependency(dependency("org.apache.maven.surefire:surefire-junit47:3.5.4"));
            project.getProperties().setProperty("fine.console", "off");

            MojoExecution execution = begin("test", "3.5.4", JUNIT, "org.junit.jupiter:junit-jupiter-api:5.12.2");

            assertThat(dependencies(plugin)).containsExactly("surefire-junit47");
            assertThat(execution.getConfiguration()).isEqualTo(Xml.configuration(""));
        }

        @Test
        void otherGoalsAreLeftAlone() {
            project.getProperties().setProperty("fine.console", "off");

            MojoExecution execution = begin("help", "3.5.4", JUNIT, "org.junit.jupiter:junit-jupiter-api:5.12.2");

            assertThat(dependencies(plugin)).containsExactly(PROVIDER);
            assertThat(execution.getConfiguration()).isEqualTo(Xml.configuration(""));
        }

        private MojoExecution begin(String goal, String version, String... artifacts) {
            if (request.getExecutionListener() == null) {
                read(project);
            }
            project.setArtifacts(
                    Set.copyOf(Arrays.stream(artifacts).map(Modules::artifact).toList()));
            PluginDescriptor descriptor = new PluginDescriptor();
            descriptor.setGroupId(plugin.getGroupId());
            descriptor.setArtifactId(plugin.getArtifactId());
            descriptor.setVersion(version);
            descriptor.setPlugin(plugin);
            MojoDescriptor mojo = new MojoDescriptor();
            mojo.setPluginDescriptor(descriptor);
            mojo.setGoal(goal);
            MojoExecution execution = new MojoExecution(mojo, executionId);
            execution.setConfiguration(Xml.configuration(settings));
            ExecutionListener listener = request.getExecutionListener();
            listener.mojoStarted(new FakeEvent(ExecutionEvent.Type.MojoStarted, session(project), project, execution));
            return execution;
        }
    }

    @Nested
    class AsAnExtensionOfSomeModules {

        private final ClassWorld world = new ClassWorld();

        @Test
        void itIsForThose() throws Exception {
            ClassRealm extension = world.newRealm("extension");
            MavenProject alone = module("alone");
            MavenProject beside = module("beside");
            MavenProject other = module("other");
            alone.setClassRealm(extension);
            beside.setClassRealm(world.newRealm("beside"));
            beside.getClassRealm().importFrom(extension, "extension");

            assertThat(Coverage.projectsThatSee(extension, List.of(alone, beside, other)))
                    .containsExactly(alone, beside);
        }

        @Test
        void ofMavenItselfItIsForAll() throws Exception {
            MavenProject one = module("one");
            MavenProject other = module("other");
            other.setClassRealm(world.newRealm("another extension"));

            assertThat(Coverage.projectsThatSee(world.newRealm("maven.ext"), List.of(one, other)))
                    .containsExactly(one, other);
        }
    }

    private void read(MavenProject... projects) {
        new FineExtension(new NoToolchains(), QueueServerTest::decrypt, null).afterProjectsRead(session(projects));
    }

    @SuppressWarnings("deprecation")
    private MavenSession session(MavenProject... projects) {
        MavenSession session = new MavenSession(null, null, request, new DefaultMavenExecutionResult());
        session.setProjects(List.of(projects));
        return session;
    }

    private static List<String> dependencies(Plugin plugin) {
        return plugin.getDependencies().stream()
                .map(dependency -> dependency.getArtifactId())
                .toList();
    }

    /** Nobody has configured any. */
    private static final class NoToolchains implements ToolchainManager {

        @Override
        public @Nullable Toolchain getToolchainFromBuildContext(String type, MavenSession context) {
            return null;
        }

        @Override
        public List<Toolchain> getToolchains(MavenSession session, String type, Map<String, String> requirements) {
            return List.of();
        }
    }
}
