package demo;

import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody has repaired the tests. */
final class Mended {

    private Mended() {}

    static boolean isSo() {
        return Files.exists(Path.of("mended"));
    }
}
