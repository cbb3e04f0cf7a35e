package demo;

import java.io.File;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Leaves things that make other tests fail while its JVM lives, and things that other tests need. */
class BSpoilerTest {

    static final File FILE = new File("target", ProcessHandle.current().pid() + ".txt");

    static boolean changed;
    static boolean prepared;

    @Test
    void changesStatic() {
        changed = true;
    }

    @Test
    void changesProperty() {
        System.setProperty("demo.changed", "true");
    }

    @Test
    void writesFile() throws IOException {
        FILE.createNewFile();
        FILE.deleteOnExit();
    }

    @Test
    void prepares() {
        prepared = true;
    }
}
