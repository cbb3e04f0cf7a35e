package demo.listener;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Makes JUnit load test classes with a loader of its own, as some frameworks do: from the beginning of the session, or
 * only while JUnit looks for tests, according to the system property {@code loading}.
 */
public final class OwnLoading implements LauncherSessionListener, LauncherDiscoveryListener {

    private static ClassLoader own;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!Boolean.getBoolean("loading.late")) {
            install();
        }
    }

    @Override
    public void launcherDiscoveryStarted(LauncherDiscoveryRequest request) {
        install();
    }

    private static void install() {
        Thread thread = Thread.currentThread();
        if (own == null) {
            own = new Own(thread.getContextClassLoader());
        }
        thread.setContextClassLoader(own);
    }

    private static final class Own extends ClassLoader {

        Own(ClassLoader parent) {
            super("own", parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("demo.") || name.startsWith("demo.listener.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
