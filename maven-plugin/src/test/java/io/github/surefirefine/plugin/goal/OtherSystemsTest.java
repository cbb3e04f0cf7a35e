package io.github.surefirefine.plugin.goal;

import static io.github.surefirefine.plugin.system.OtherSystem.WINDOWS;
import static io.github.surefirefine.plugin.system.OtherSystem.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.plugin.system.OtherSystem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files of a module with the paths of Windows and macOS. */
class OtherSystemsTest {

    @ParameterizedTest
    @EnumSource
    void classesAreNamedWithDots(OtherSystem system) {
        Path folder = system.checkout().resolve("target").resolve("test-classes");
        write(
                folder.resolve("demo").resolve("FooTest.class"),
                // Not as one text, which would be found in the class file of this test.
                "@Test; @TestMethodOrder;".replace("@", "Lorg/junit/jupiter/api/"));

        assertThat(new TestClassScan(folder).scan().ordered()).containsExactly("demo.FooTest");
    }

    @Test
    void aHistoryAndATraceMayBeOnAnotherDrive() {
        Path module = WINDOWS.checkout();
        Path elsewhere = module.getFileSystem().getPath("D:\\cache\\history.txt");

        assertThat(new HistoryFile(elsewhere).source(module)).isEqualTo("D:\\cache\\history.txt");
        assertThat(new HistoryFile(elsewhere).runsSource(module)).isEqualTo("D:\\cache\\runs");
        assertThat(new TraceChoice(elsewhere, module).source()).isEqualTo("D:\\cache\\history.txt");
        assertThat(new TraceChoice(module.resolve("target").resolve("fine-trace.json"), module).source())
                .isEqualTo("target\\fine-trace.json");
    }
}
