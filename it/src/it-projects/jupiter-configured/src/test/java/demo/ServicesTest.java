package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class ServicesTest {

    @Test
    void sessionWasOpened() {
        assertEquals("open", System.getProperty("demo.session"));
    }

    @Test
    void discoveryWasHeard() {
        assertEquals("finished", System.getProperty("demo.discovery"));
    }

    @Test
    void executionIsHeard() {
        assertEquals("executionIsHeard()", System.getProperty("demo.running"));
    }

    @Test
    void extensionIsDetected() {
        assertTrue(Boolean.getBoolean("demo.extension"));
        fail("it is");
    }

    @Test
    void parameterFromTheBuild(org.junit.jupiter.api.TestReporter reporter) {
        assertEquals("set", System.getProperty("demo.parameter"));
    }

    @Test
    void filteredOut() {
        fail("never runs");
    }
}
