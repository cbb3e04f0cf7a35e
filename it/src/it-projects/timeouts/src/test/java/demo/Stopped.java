package demo;

import org.junit.jupiter.api.Test;

/** Stops its JVM for a while, as a debugger would. Only run where it is named. */
class Stopped {

    @Test
    void stopsItsJvm() throws Exception {
        long pid = ProcessHandle.current().pid();
        new ProcessBuilder("sh", "-c", "kill -STOP " + pid + "; sleep 17; kill -CONT " + pid).start();
        Thread.sleep(60_000);
    }
}
