package demo;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

public class Session implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        System.setProperty("demo.session", "open");
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        System.clearProperty("demo.session");
    }
}
