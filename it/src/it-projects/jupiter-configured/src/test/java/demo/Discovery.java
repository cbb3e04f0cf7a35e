package demo;

import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;

public class Discovery implements LauncherDiscoveryListener {

    @Override
    public void launcherDiscoveryFinished(LauncherDiscoveryRequest request) {
        System.setProperty("demo.discovery", "finished");
        System.setProperty(
                "demo.parameter",
                request.getConfigurationParameters().get("demo.parameter").orElse("missing"));
    }
}
