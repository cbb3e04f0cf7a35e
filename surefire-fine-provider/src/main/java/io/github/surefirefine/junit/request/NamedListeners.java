package io.github.surefirefine.junit.request;

import io.github.surefirefine.platform.PlatformException;
import io.github.surefirefine.platform.PlatformSettings;
import io.github.surefirefine.platform.ReportDialect;
import io.github.surefirefine.trouble.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.runner.notification.RunListener;

/**
 * The listeners that the user names in Surefire's setting {@code listener}. Those of the JUnit Platform and of JUnit 4
 * are told what happens in this fork; others are for TestNG, which gets their names. Up to Surefire 3.5, only JUnit 4
 * and TestNG use the setting.
 */
public final class NamedListeners implements AutoCloseable {

    /** Surefire's name of the setting. */
    static final String LISTENER = "listener";

    private final PlatformSettings settings;
    private final List<TestExecutionListener> listeners = new ArrayList<>();

    /**
     * Creates one object of each.
     *
     * @throws PlatformException if one is missing or cannot be created
     */
    public NamedListeners(PlatformSettings settings) {
        this.settings = settings;
        ReportDialect surefire = settings.reportDialect();
        if (surefire.addsEngines() || surefire == ReportDialect.JUNIT4_PROVIDER) {
            for (String text :
                    settings.providerProperties().getOrDefault(LISTENER, "").split(",", -1)) {
                String name = text.trim();
                if (!name.isEmpty()) {
                    add(name);
                }
            }
        }
    }

    /**
     * Registers the listeners with the launcher.
     *
     * @param elsewhere accepts the unique id of what is skipped because another fork runs it
     */
    public void register(Launcher launcher, Predicate<String> elsewhere) {
        for (TestExecutionListener listener : listeners) {
            launcher.registerTestExecutionListeners(DiscreetListener.of(listener, elsewhere));
        }
    }

    /** Tells the listeners of JUnit 4 that there will be no more tests. */
    @Override
    public void close() {
        for (TestExecutionListener listener : listeners) {
            if (listener instanceof RunListenerAdapter ofJUnit4) {
                ofJUnit4.endRun();
            }
        }
    }

    private void add(String name) {
        try {
            Class<?> type = Class.forName(name, true, settings.testClassLoader());
            if (TestExecutionListener.class.isAssignableFrom(type)) {
                listeners.add(type.asSubclass(TestExecutionListener.class)
                        .getConstructor()
                        .newInstance());
            } else if (isOfJUnit4(type)) {
                listeners.add(new RunListenerAdapter(
                        type.asSubclass(RunListener.class).getConstructor().newInstance()));
            }
        } catch (ClassNotFoundException e) {
            // Since 3.6.0, Surefire tolerates this: a parent project may name listeners that not all its modules have.
            if (!settings.reportDialect().addsEngines()) {
                throw new PlatformException(
                        Trouble.LISTENER.tell("fine: the listener " + name + " is not on the test class path"));
            }
        } catch (ReflectiveOperationException e) {
            throw new PlatformException(Trouble.LISTENER.tell("fine: the listener " + name
                    + " cannot be created; it must be public and have a public no-argument constructor (" + e
                    + ")"));
        }
    }

    private static boolean isOfJUnit4(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (each.getName().equals("org.junit.runner.notification.RunListener")) {
                return true;
            }
        }
        return false;
    }
}
