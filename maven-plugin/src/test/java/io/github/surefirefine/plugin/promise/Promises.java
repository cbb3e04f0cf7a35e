package io.github.surefirefine.plugin.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/** A list of promises in {@code src/test/resources/promises}, a line for each. */
final class Promises {

    static final Path FOLDER = Path.of("src", "test", "resources", "promises");

    private final Path file;

    Promises(String name) {
        file = FOLDER.resolve(name + ".txt");
    }

    /**
     * All of them are kept. There may be more: {@code -Dpromises.write} adds it to the list. It takes nothing off.
     *
     * @param present what there is now
     */
    void areKeptBy(SortedSet<String> present) throws IOException {
        if (System.getProperty("promises.write") != null) {
            SortedSet<String> all = new TreeSet<>(present);
            if (Files.exists(file)) {
                all.addAll(Files.readAllLines(file));
            }
            Files.createDirectories(FOLDER);
            Files.writeString(file, String.join("\n", all) + "\n");
        }
        SortedSet<String> broken = new TreeSet<>(Files.readAllLines(file));
        broken.removeAll(present);
        assertThat(broken)
                .as(
                        "Users rely on these lines of %s, and they are gone or have changed. Keep them. Only a version that"
                                + " may break promises (see compatibility.md) may do without; then delete the lines there,"
                                + " and tell users in CHANGELOG.md what to write instead",
                        file)
                .isEmpty();
    }
}
