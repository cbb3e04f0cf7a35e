package io.github.surefirefine.plugin.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.surefirefine.plugin.system.OtherSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineFoldersTest {

    @TempDir
    private Path root;

    @BeforeEach
    void prepare() throws IOException {
        for (String folder : List.of("shards/1/target", "shards/2", "shards/10", "kept/a/b", "kept/c/b")) {
            Files.createDirectories(root.resolve(folder));
        }
        Files.writeString(root.resolve("shards/README"), "no folder");
    }

    @Test
    void byAGlob() throws Exception {
        assertThat(names("shards/*")).containsExactlyInAnyOrder("shards/1", "shards/2", "shards/10");
        assertThat(names("shards/?")).containsExactlyInAnyOrder("shards/1", "shards/2");
        assertThat(names("kept/*/b")).containsExactlyInAnyOrder("kept/a/b", "kept/c/b");
        assertThat(names("{shards,kept}/{1,a}")).containsExactlyInAnyOrder("shards/1", "kept/a");
        assertThat(names(root + "/shards/1*")).containsExactlyInAnyOrder("shards/1", "shards/10");
    }

    @Test
    void byName() throws Exception {
        assertThat(names("shards/2, kept/a/,shards/./2")).containsExactly("shards/2", "kept/a");
    }

    @Test
    void whatIsNotThere() {
        assertThatThrownBy(() -> MachineFolders.of(root, "shards/1,shards/3"))
                .isInstanceOf(NothingToMergeException.class)
                .hasMessageStartingWith("there is no folder " + root.resolve("shards/3") + ": ");
        assertThatThrownBy(() -> MachineFolders.of(root, "none/*"))
                .isInstanceOf(NothingToMergeException.class)
                .hasMessageStartingWith("\"none/*\" matches no folder: ");
        assertThatThrownBy(() -> MachineFolders.of(root, "shards/{1"))
                .isInstanceOf(NothingToMergeException.class)
                .hasMessageStartingWith("\"shards/{1\" is not a glob (");
        assertThatThrownBy(() -> MachineFolders.of(root, "."))
                .isInstanceOf(NothingToMergeException.class)
                .hasMessageStartingWith("\".\" names the checkout itself");
    }

    @ParameterizedTest
    @CsvSource({
        "WINDOWS, shards\\*",
        "WINDOWS, shards/*",
        "WINDOWS, Shards\\?",
        "WINDOWS, C:\\Users\\Jörg M\\check out\\shards\\*",
        "WINDOWS, shards\\1",
        "MACOS, shards/*",
    })
    void withThePathsOfOtherSystems(OtherSystem system, String from) throws Exception {
        Path checkout = system.checkout();
        Path machine = checkout.resolve("shards").resolve("1");
        OtherSystem.write(machine.resolve("pom.xml"), "");

        assertThat(MachineFolders.of(checkout, from).folders()).containsExactly(machine);
    }

    @Test
    void onAnotherDrive() throws Exception {
        Path checkout = OtherSystem.WINDOWS.checkout();
        Path machine = checkout.getFileSystem().getPath("D:\\shards\\1");
        OtherSystem.write(machine.resolve("pom.xml"), "");

        assertThat(MachineFolders.of(checkout, "D:\\shards\\*").folders()).containsExactly(machine);
    }

    private List<String> names(String from) throws NothingToMergeException {
        return MachineFolders.of(root, from).folders().stream()
                .map(folder -> root.relativize(folder).toString().replace('\\', '/'))
                .toList();
    }
}
