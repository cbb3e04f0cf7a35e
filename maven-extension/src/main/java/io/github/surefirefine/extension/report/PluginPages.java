package io.github.surefirefine.extension.report;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The pages that {@code fine-maven-plugin} draws. Its class is called through interfaces of the JDK, because it does not know
 * the extension.
 */
public final class PluginPages implements ReportPages {

    private static final String TYPE = "io.github.surefirefine.plugin.site.BuildPages";

    private final URLClassLoader loader;
    private final Object pages;

    /**
     * Loads the plugin.
     *
     * @param jars that of the plugin, and what it needs to draw
     */
    public PluginPages(List<File> jars) {
        loader = new URLClassLoader(
                jars.stream().map(PluginPages::url).toArray(URL[]::new),
                ClassLoader.getSystemClassLoader().getParent());
        try {
            pages = loader.loadClass(TYPE).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL url(File jar) {
        try {
            return jar.toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public void write(Map<String, String> module) {
        ((Consumer<Map<String, String>>) pages).accept(module);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<File> finish() {
        try {
            return ((Supplier<Optional<Path>>) pages).get().map(Path::toFile);
        } finally {
            try {
                loader.close();
            } catch (IOException e) {
                // Its jars stay open until it is garbage.
            }
        }
    }
}
