package io.github.surefirefine.extension.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestJvmTest {

    @TempDir
    private Path jdk;

    private Path java;

    @BeforeEach
    void locate() {
        java = jdk.resolve("bin").resolve("java");
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_402, 8", "11.0.22, 11", "17, 17", "25-ea, 25"})
    void hasAVersion(String text, int version) throws IOException {
        release("JAVA_VERSION=\"" + text + "\"\nIMPLEMENTOR=\"Somebody\"\n");

        assertThat(TestJvm.version(java.toString())).hasValue(version);
    }

    @Test
    void mayLieInAFolderOfItsOwn() throws IOException {
        release("JAVA_VERSION=\"1.8.0_402\"\n");

        assertThat(TestJvm.version(
                        jdk.resolve("jre").resolve("bin").resolve("java").toString()))
                .hasValue(8);
    }

    @Test
    void mayHaveNoVersionThatCanBeRead() throws IOException {
        assertThat(TestJvm.version(java.toString())).isEmpty();
        assertThat(TestJvm.version("java")).isEmpty();

        release("JAVA_VERSION=\"?\"\n");

        assertThat(TestJvm.version(java.toString())).isEmpty();
    }

    private void release(String text) throws IOException {
        Files.writeString(jdk.resolve("release"), text);
    }
}
