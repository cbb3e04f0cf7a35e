package io.github.surefirefine.queue.remote;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Defines the libraries that our jar carries as nested jars, and the package that links to them. Everything else of ours
 * is the parent's; of the rest, there is only the JDK. So the libraries of Maven and of the tests, which may be others
 * or of other versions, neither see these nor are seen.
 */
final class LibraryLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private static final String FOLDER = "META-INF/fine/redis/";
    private static final List<String> JARS =
            List.of("jedis.jar", "commons-pool2.jar", "slf4j-api.jar", "slf4j-nop.jar");

    private static final String OURS = "io.github.surefirefine.";
    private static final String ADAPTER = "io.github.surefirefine.queue.redis.";

    private final ClassLoader carrier;
    private final Map<String, byte[]> files = new HashMap<>();

    private LibraryLoader(ClassLoader carrier) {
        super("fine-queue", ClassLoader.getPlatformClassLoader());
        this.carrier = carrier;
    }

    /** @throws IOException if a library is not in our jar, or cannot be read */
    static LibraryLoader ofOurJar() throws IOException {
        LibraryLoader loader = new LibraryLoader(LibraryLoader.class.getClassLoader());
        for (String jar : JARS) {
            loader.read(FOLDER + jar);
        }
        return loader;
    }

    private void read(String jar) throws IOException {
        try (InputStream nested = carrier.getResourceAsStream(jar)) {
            if (nested == null) {
                throw new IOException(jar + " is missing");
            }
            ZipInputStream zip = new ZipInputStream(nested);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.putIfAbsent(entry.getName(), zip.readAllBytes());
                }
            }
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] bytes = own(name.replace('.', '/') + ".class");
            if (bytes != null) {
                return defineClass(name, bytes, 0, bytes.length);
            }
            return name.startsWith(OURS) ? carrier.loadClass(name) : super.loadClass(name, resolve);
        }
    }

    /** The content of a file that is to be seen here. */
    private byte @Nullable [] own(String file) throws ClassNotFoundException {
        if (!file.startsWith(ADAPTER.replace('.', '/'))) {
            return files.get(file);
        }
        try (InputStream in = carrier.getResourceAsStream(file)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(file, e);
        }
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        try {
            byte[] bytes = own(name);
            return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    /** Nothing in memory has a URL. */
    @Override
    protected @Nullable URL findResource(String name) {
        return null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        return Collections.emptyEnumeration();
    }
}
