package io.github.surefirefine.conductor.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.ci.SourceFrame;
import io.github.surefirefine.ci.SourcePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {

    @TempDir
    private Path repository;

    @Test
    void theFirstFrameThatHasAFileCounts() throws IOException {
        file("app/src/test/java/demo/FooTest.java");
        file("app/src/main/java/demo/Foo.java");

        assertThat(find(
                        new SourceFrame("org.junit.Assert", "Assert.java", 9),
                        new SourceFrame("demo.FooTest$Inner", "FooTest.java", 17),
                        new SourceFrame("demo.Foo", "Foo.java", 4)))
                .hasValue(new SourcePlace("app/src/test/java/demo/FooTest.java", 17));
        assertThat(find(new SourceFrame("demo.Foo", "Foo.java", 4)))
                .hasValue(new SourcePlace("app/src/main/java/demo/Foo.java", 4));
    }

    @Test
    void aClassAloneIsAFileWithoutALine() throws IOException {
        file("app/src/test/kotlin/demo/FooTest.kt");
        file("app/src/test/groovy/BarTest.groovy");

        assertThat(find(new SourceFrame("demo.FooTest$Inner", "", 0)))
                .hasValue(new SourcePlace("app/src/test/kotlin/demo/FooTest.kt", 0));
        assertThat(find(new SourceFrame("BarTest", "", 0)))
                .hasValue(new SourcePlace("app/src/test/groovy/BarTest.groovy", 0));
    }

    @Test
    void sourcesOfTestsComeFirst() throws IOException {
        file("app/src/main/java/demo/A.java");
        file("app/src/integration/java/demo/A.java");

        assertThat(find(new SourceFrame("demo.A", "A.java", 1)))
                .hasValue(new SourcePlace("app/src/integration/java/demo/A.java", 1));
    }

    @Test
    void generatedSourcesAndFlatFoldersAreKnown() throws IOException {
        file("app/target/generated-test-sources/test-annotations/demo/G.java");
        file("app/tests/demo/T.java");

        assertThat(find(new SourceFrame("demo.G", "G.java", 1))).isPresent();
        assertThat(find(new SourceFrame("demo.T", "T.java", 1))).isPresent();
    }

    @Test
    void aFileOfKotlinsIsFoundWhereverItIsIfItIsTheOnlyOne() throws IOException {
        file("app/src/test/kotlin/FooTest.kt");
        file("app/src/test/kotlin/a/Twice.kt");
        file("app/src/test/kotlin/b/Twice.kt");

        assertThat(find(new SourceFrame("com.example.FooTest", "FooTest.kt", 3)))
                .hasValue(new SourcePlace("app/src/test/kotlin/FooTest.kt", 3));
        assertThat(find(new SourceFrame("com.example.Twice", "Twice.kt", 3))).isEmpty();
    }

    @Test
    void whatNoFileCanBeCalledIsNoFile() throws IOException {
        file("app/src/test/java/demo/FooTest.java");

        assertThat(find(
                        new SourceFrame("a\0b.C", "C.java", 1),
                        new SourceFrame("..demo", "..", 1),
                        new SourceFrame("demo.FooTest", "FooTest\0.java", 1)))
                .isEmpty();
    }

    @Test
    void theRepositoryIsTheNearestOneOrElseTheWorkspace() throws IOException {
        Path module = Files.createDirectories(repository.resolve("a/b"));

        assertThat(SourceFiles.repository(module, List.of())).isEqualTo(module);
        assertThat(SourceFiles.repository(module, List.of(Path.of("/elsewhere"), repository)))
                .isEqualTo(repository);
        Files.createDirectories(repository.resolve("a/.git"));
        assertThat(SourceFiles.repository(module, List.of(repository))).isEqualTo(repository.resolve("a"));
    }

    private Optional<SourcePlace> find(SourceFrame... frames) {
        return new SourceFiles(repository.resolve("app"), repository).find(List.of(frames));
    }

    private void file(String path) throws IOException {
        Path file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }
}
