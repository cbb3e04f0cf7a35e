package demo;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Declared as a service; registers a listener, and lets Jupiter detect extensions if the build wants that. */
public class Session implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean("everywhere")) {
            System.setProperty("junit.jupiter.extensions.autodetection.enabled", "true");
        }
        session.getLauncher().registerTestExecutionListeners(new TestExecutionListener() {
            @Override
            public void executionSkipped(TestIdentifier identifier, String reason) {
                Notes.add("skipped", reason);
            }
        });
    }
}
