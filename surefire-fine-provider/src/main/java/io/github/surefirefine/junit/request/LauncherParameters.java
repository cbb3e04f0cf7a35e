package io.github.surefirefine.junit.request;

import io.github.surefirefine.platform.PlatformException;
import io.github.surefirefine.platform.ReportDialect;
import io.github.surefirefine.trouble.Trouble;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** The configuration parameters that Surefire derives from the user's settings for the launcher. */
final class LauncherParameters {

    /** Surefire's name of the setting. */
    static final String RUN_ORDER = "runOrder";

    private static final String CONFIGURATION_PARAMETERS = "configurationParameters";
    private static final String RUN_ORDER_SEED = "runOrderRandomSeed";
    private static final String TESTNG_LISTENERS = "testng.listeners";

    private LauncherParameters() {}

    /**
     * All parameters by their names.
     *
     * @param properties Surefire's settings for providers
     * @throws PlatformException if the user's own parameters cannot be read
     */
    static Map<String, String> of(Map<String, String> properties, ReportDialect surefire) {
        Map<String, String> all = new HashMap<>();
        if (surefire.isOfProvider()) {
            // The frameworks themselves leave their own frames in a trace; JUnit since 5.10 removes them.
            all.put("junit.platform.stacktrace.pruning.enabled", "false");
        }
        putAll(properties, "junit.vintage.execution.parallel", all);
        all.putAll(configured(properties));
        ConfigurationParameters elsewhere =
                LauncherDiscoveryRequestBuilder.request().build().getConfigurationParameters();
        Map<String, String> orders =
                MethodOrders.of(properties.getOrDefault(RUN_ORDER, ""), properties.get(RUN_ORDER_SEED), surefire);
        for (Map.Entry<String, String> order : orders.entrySet()) {
            if (elsewhere.get(order.getKey()).isEmpty()) {
                all.putIfAbsent(order.getKey(), order.getValue());
            }
        }
        putAll(properties, "testng.", all);
        putListenersOfTestNg(properties, all);
        if (properties.containsKey("dataproviderthreadcount")) {
            all.put("testng.dataProviderThreadCount", properties.get("dataproviderthreadcount"));
        }
        return all;
    }

    private static void putListenersOfTestNg(Map<String, String> properties, Map<String, String> all) {
        List<String> listeners = new ArrayList<>();
        for (String setting : List.of(NamedListeners.LISTENER, "reporter")) {
            String names = properties.getOrDefault(setting, "");
            if (!names.isBlank()) {
                listeners.add(names);
            }
        }
        if (!listeners.isEmpty()) {
            all.put(TESTNG_LISTENERS, String.join(",", listeners));
        }
    }

    private static void putAll(Map<String, String> from, String prefix, Map<String, String> to) {
        for (Map.Entry<String, String> each : from.entrySet()) {
            if (each.getKey().startsWith(prefix)) {
                to.put(each.getKey(), each.getValue());
            }
        }
    }

    private static Map<String, String> configured(Map<String, String> properties) {
        Properties configured = new Properties();
        try {
            configured.load(new StringReader(properties.getOrDefault(CONFIGURATION_PARAMETERS, "")));
        } catch (IOException | IllegalArgumentException e) {
            throw new PlatformException(Trouble.CONFIGURATION_PARAMETERS.tell(
                    "fine: " + CONFIGURATION_PARAMETERS + " cannot be read: " + e.getMessage()));
        }
        Map<String, String> texts = new HashMap<>();
        for (String name : configured.stringPropertyNames()) {
            texts.put(name, configured.getProperty(name));
        }
        return texts;
    }
}
