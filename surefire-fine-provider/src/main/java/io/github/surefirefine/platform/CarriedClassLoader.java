package io.github.surefirefine.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The child of the tests' class loader that adds what the tests lack: the JUnit classes that our jar carries as
 * resources below some prefixes, and what links to them, namely our JUnit adapter and, if the launcher is carried, the
 * launcher listeners that the test class path declares. These are defined here; everything else is the parent's.
 */
final class CarriedClassLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private static final String ADAPTER_PACKAGE = "io.github.surefirefine.junit.";

    /** Interfaces of the launcher that libraries implement; their implementations cannot be loaded by the parent. */
    private static final List<String> LAUNCHER_SERVICES = List.of(
            "org.junit.platform.launcher.LauncherDiscoveryListener",
            "org.junit.platform.launcher.LauncherInterceptor",
            "org.junit.platform.launcher.LauncherSessionListener",
            "org.junit.platform.launcher.PostDiscoveryFilter",
            "org.junit.platform.launcher.TestExecutionListener");

    private static final String LAUNCHER = "org/junit/platform/launcher/Launcher.class";

    private final List<String> prefixes;
    private final ClassLoader carrier = CarriedClassLoader.class.getClassLoader();
    private final Set<String> launcherServices;
    private final CarriedFiles carried = new CarriedFiles();

    /**
     * @param tests the parent
     * @param prefixes folders of our jar, each ending with a slash; the first that has a class wins
     */
    CarriedClassLoader(ClassLoader tests, List<String> prefixes) {
        super("fine-platform", tests);
        this.prefixes = List.copyOf(prefixes);
        this.launcherServices = findResource(LAUNCHER) == null ? Set.of() : implementations(tests);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                byte[] bytes = own(name);
                loaded = bytes == null ? getParent().loadClass(name) : defineClass(name, bytes, 0, bytes.length);
            }
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    @Override
    protected @Nullable URL findResource(String name) {
        for (String prefix : prefixes) {
            URL url = carrier.getResource(prefix + name);
            if (url != null) {
                return url;
            }
        }
        return null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String prefix : prefixes) {
            urls.addAll(Collections.list(carrier.getResources(prefix + name)));
        }
        return Collections.enumeration(urls);
    }

    /** The bytes of a class that is to be defined here. */
    private byte @Nullable [] own(String name) throws ClassNotFoundException {
        String file = name.replace('.', '/') + ".class";
        try {
            if (name.startsWith(ADAPTER_PACKAGE)) {
                return carried.read(file);
            }
            if (name.startsWith("org.junit.") || name.startsWith("org.opentest4j.")) {
                return ofFirstPrefix(file);
            }
            return launcherServices.contains(outermost(name)) ? ofParent(file) : null;
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private byte @Nullable [] ofFirstPrefix(String file) throws IOException {
        for (String prefix : prefixes) {
            byte[] bytes = carried.read(prefix + file);
            if (bytes != null) {
                return bytes;
            }
        }
        return null;
    }

    private byte @Nullable [] ofParent(String file) throws IOException {
        try (InputStream in = getParent().getResourceAsStream(file)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    private static String outermost(String name) {
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    private static Set<String> implementations(ClassLoader tests) {
        Set<String> names = new HashSet<>();
        try {
            for (String service : LAUNCHER_SERVICES) {
                for (URL file : Collections.list(tests.getResources("META-INF/services/" + service))) {
                    names.addAll(lines(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static List<String> lines(URL file) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.replaceFirst("#.*", "").trim())
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}
