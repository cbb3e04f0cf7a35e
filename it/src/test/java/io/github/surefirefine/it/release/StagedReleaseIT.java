package io.github.surefirefine.it.release;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.Workspace;
import io.github.surefirefine.it.machine.Folders;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.result.XmlElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The next release, built as CONTRIBUTING.md says, and then used by somebody who has nothing else of this project. */
@Tag("nightly")
class StagedReleaseIT {

    private static final Path GROUP = Path.of("io", "github", "surefire-fine");

    private static final String FINE = "\\[INFO] Using configured provider io\\.github\\.surefirefine\\.FineProvider";

    /** Maven changes them with each deployment; Central has its own. */
    private static final String METADATA = "maven-metadata.xml";

    @BeforeAll
    static void stage() throws IOException {
        new Staging("released").into(Workspace.stagedRelease());
    }

    @Test
    void hasAllThatCentralRequiresAndNoTests() {
        assertThat(staged().keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("pom", "cyclonedx.json").map(part -> file("surefire-fine", part)),
                                Stream.of("surefire-fine-provider", "fine-maven-extension", "fine-maven-plugin")
                                        .flatMap(module -> Stream.of(
                                                        "pom", "jar", "sources.jar", "javadoc.jar", "cyclonedx.json")
                                                .map(part -> file(module, part))))
                        .toList());
    }

    @Test
    void pomsSayWhatCentralWantsToKnow() {
        assertThat(elements("surefire-fine")).contains("name", "description", "url", "licenses", "developers", "scm");
        assertThat(elements("surefire-fine-provider")).contains("name", "description");
        assertThat(elements("fine-maven-extension")).contains("name", "description");
        assertThat(elements("fine-maven-plugin")).contains("name", "description");
    }

    @Test
    void jarsAreNamedModules() throws IOException {
        assertThat(moduleName("surefire-fine-provider")).isEqualTo("io.github.surefirefine");
        assertThat(moduleName("fine-maven-extension")).isEqualTo("io.github.surefirefine.extension");
        assertThat(moduleName("fine-maven-plugin")).isEqualTo("io.github.surefirefine.plugin");
    }

    /** In another folder, in another time zone and language. */
    @Test
    void isTheSameIfItIsBuiltElsewhere() throws IOException {
        Path again = Folders.empty(Workspace.stagedRelease().resolveSibling("staged-elsewhere"));
        new Staging("released-elsewhere").into(again, "-Duser.timezone=Asia/Tokyo", "-Duser.language=de");

        assertThat(files(again)).isEqualTo(staged());
    }

    /** Surefire has a dependency. */
    @ParameterizedTest
    @EnumSource
    void dependency(Maven maven) throws IOException {
        Consumer consumer = new Consumer(maven, "dependency");

        MavenResult result = consumer.build().profile("dependency").run(consumer.settings("test"));

        assertThat(result).succeeded().hasTotals(2, 0, 0, 0).printedOnce(FINE);
        consumer.hasFromRelease("surefire-fine-provider");
    }

    /** Maven has an extension, which brings the provider along, and the short name of the goals. */
    @ParameterizedTest
    @EnumSource
    void extension(Maven maven) throws IOException {
        Consumer consumer = new Consumer(maven, "extension");
        consumer.write(".mvn/extensions.xml", """
                <extensions>
                  <extension>
                    <groupId>io.github.surefire-fine</groupId>
                    <artifactId>fine-maven-extension</artifactId>
                    <version>%s</version>
                  </extension>
                </extensions>
                """.formatted(Staging.VERSION));

        MavenResult result = consumer.build().run(consumer.settings("test", "fine:plan"));

        assertThat(result)
                .succeeded()
                .hasTotals(2, 0, 0, 0)
                .printedOnce(FINE)
                .printedOnce("\\[INFO] fine: released: 2 test methods in 1 class.*");
        consumer.hasFromRelease("fine-maven-extension", "surefire-fine-provider", "fine-maven-plugin");
    }

    /** The pom has the plugin, with its goals and its report, and it is the extension, too. */
    @ParameterizedTest
    @EnumSource
    void plugin(Maven maven) throws IOException {
        Consumer consumer = new Consumer(maven, "plugin");

        MavenResult result =
                consumer.build().profile("plugin").run(consumer.settings("test", "fine:timeline", "fine:doctor"));

        assertThat(result)
                .succeeded()
                .hasTotals(2, 0, 0, 0)
                .printedOnce(FINE)
                .printedOnce("\\[INFO] fine: released: .* tests? .*")
                .printedOnce("\\[INFO] fine: released: (no problems found|\\d+ findings?) .*");
        consumer.hasFromRelease("fine-maven-plugin", "fine-maven-extension", "surefire-fine-provider");
    }

    private static String file(String module, String part) {
        String end = part.equals("pom") || part.equals("jar") ? "." + part : "-" + part;
        return GROUP.resolve(module)
                .resolve(Staging.VERSION)
                .resolve(module + "-" + Staging.VERSION + end)
                .toString();
    }

    private static List<String> elements(String module) {
        return XmlElement.read(Workspace.stagedRelease().resolve(file(module, "pom"))).children().stream()
                .map(XmlElement::tag)
                .toList();
    }

    private static String moduleName(String module) throws IOException {
        try (JarFile jar = new JarFile(
                Workspace.stagedRelease().resolve(file(module, "jar")).toFile())) {
            return jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name");
        }
    }

    private static Map<String, String> staged() {
        return files(Workspace.stagedRelease());
    }

    /** What is published, and the checksum of each file. */
    private static Map<String, String> files(Path folder) {
        Map<String, String> files = new TreeMap<>();
        for (String name : Folders.contents(folder)) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file) && !file.endsWith(METADATA) && !name.matches(".*\\.(md5|sha1)")) {
                files.put(name, checksum(file));
            }
        }
        return files;
    }

    private static String checksum(Path file) {
        try {
            return Files.readString(file.resolveSibling(file.getFileName() + ".sha1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    enum Maven {
        OLDEST(Workspace.oldestMaven()),
        PRESENT(Workspace.maven()),
        NEXT(Workspace.maven4());

        private final Path home;

        Maven(Path home) {
            this.home = home;
        }
    }

    /** A project with a local repository in which nothing is. */
    private static final class Consumer {

        private final Maven maven;
        private final MavenProject project;
        private final Path repository;

        Consumer(Maven maven, String setUp) throws IOException {
            this.maven = maven;
            project = MavenProject.copyOf("released", "StagedReleaseIT-" + setUp + "-" + maven);
            repository = project.emptyFolder("repository");
            // Maven looks for this folder, also in the parent folders, which are our own.
            Files.createDirectories(project.folder().resolve(".mvn"));
        }

        void write(String name, String text) throws IOException {
            Files.writeString(project.folder().resolve(name), text);
        }

        MavenBuild build() {
            return project.build()
                    .maven(maven.home)
                    .repository(repository)
                    .property("released.version", Staging.VERSION)
                    .forks(2);
        }

        String[] settings(String... goals) {
            return Stream.concat(
                            Stream.of(
                                    "--global-settings",
                                    Workspace.testClasses()
                                            .resolve("staged-settings.xml")
                                            .toString()),
                            Stream.of(goals))
                    .toArray(String[]::new);
        }

        /** Maven notes from where it has each file. */
        void hasFromRelease(String... modules) throws IOException {
            for (String module : modules) {
                Path folder = repository.resolve(GROUP).resolve(module).resolve(Staging.VERSION);
                assertThat(Files.readAllLines(folder.resolve("_remote.repositories")))
                        .as("origin of " + module)
                        .contains(module + "-" + Staging.VERSION + ".jar>staged=");
            }
        }
    }
}
