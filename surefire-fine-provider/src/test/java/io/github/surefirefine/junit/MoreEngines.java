package io.github.surefirefine.junit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestEngine;

/** Declares engines as services that no file on the class path declares. */
final class MoreEngines extends ClassLoader {

    private static final String SERVICES = "META-INF/services/" + TestEngine.class.getName();

    private final String names;

    MoreEngines(ClassLoader parent, List<Class<? extends TestEngine>> engines) {
        super(parent);
        names = engines.stream().map(Class::getName).collect(Collectors.joining("\n"));
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> all = new ArrayList<>(Collections.list(super.getResources(name)));
        if (name.equals(SERVICES)) {
            all.add(new URL("memory", "", 0, "/" + name, new URLStreamHandler() {
                @Override
                protected URLConnection openConnection(URL url) {
                    return new InMemory(url, names);
                }
            }));
        }
        return Collections.enumeration(all);
    }

    private static final class InMemory extends URLConnection {

        private final String text;

        InMemory(URL url, String text) {
            super(url);
            this.text = text;
        }

        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
