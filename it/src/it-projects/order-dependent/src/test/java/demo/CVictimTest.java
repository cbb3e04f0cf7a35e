package demo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CVictimTest {

    @Test
    void ofStatic() {
        assertFalse(BSpoilerTest.changed);
    }

    @Test
    void ofProperty() {
        assertNull(System.getProperty("demo.changed"));
    }

    @Test
    void ofFile() {
        assertFalse(BSpoilerTest.FILE.exists());
    }

    @Test
    void needsAnotherClass() {
        assertTrue(BSpoilerTest.prepared);
    }

    @Test
    void failsByItself() {
        fail("on purpose");
    }

    /** Fails every second time, in any JVM. */
    @Test
    void failsByChance() throws IOException {
        File toggle = new File("target", "toggle");
        assertTrue(toggle.exists() ? toggle.delete() : !toggle.createNewFile());
    }
}
