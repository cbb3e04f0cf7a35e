package io.github.surefirefine.extension.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.file.FileSystem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestedModuleTest {

    /** As the provider resolves the same option. */
    @ParameterizedTest
    @CsvSource({
        ".fine, C:\\a b\\app\\.fine",
        "build/fine.html, C:\\a b\\app\\build\\fine.html",
        "D:\\cache, D:\\cache",
        "D:/cache, D:\\cache",
    })
    void aPathOfWindowsIsRelativeOrOnADrive(String path, String resolved) {
        FileSystem windows = Jimfs.newFileSystem(
                Configuration.windows().toBuilder().setRoots("C:\\", "D:\\").build());

        assertThat(TestedModule.within(windows.getPath("C:\\a b\\app"), path)).hasToString(resolved);
    }
}
