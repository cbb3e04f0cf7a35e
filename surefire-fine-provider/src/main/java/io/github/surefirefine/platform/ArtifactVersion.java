package io.github.surefirefine.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** Reads the version of the jar that a resource comes from. */
final class ArtifactVersion {

    private ArtifactVersion() {}

    /** The implementation version of the jar that holds the class; reads the manifest only if it must. */
    static Optional<String> ofJarWithClass(ClassLoader loader, String className) {
        try {
            String version =
                    Class.forName(className, false, loader).getPackage().getImplementationVersion();
            if (version != null) {
                return Optional.of(version);
            }
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
        return ofJarWith(loader, className.replace('.', '/') + ".class");
    }

    /** The version in the manifest of the jar that holds the resource; TestNG once had a specification version only. */
    static Optional<String> ofJarWith(ClassLoader loader, String resource) {
        URL url = loader.getResource(resource);
        if (url == null) {
            return Optional.empty();
        }
        try {
            return manifest(url, resource)
                    .map(Manifest::getMainAttributes)
                    .map(attributes -> attributes.getOrDefault(
                            Attributes.Name.IMPLEMENTATION_VERSION,
                            attributes.get(Attributes.Name.SPECIFICATION_VERSION)))
                    .map(String.class::cast);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Manifest> manifest(URL url, String resource) throws IOException {
        URLConnection connection = url.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return Optional.ofNullable(jar.getManifest());
        }
        String root = url.toExternalForm();
        URL beside = new URL(root.substring(0, root.length() - resource.length()) + "META-INF/MANIFEST.MF");
        try (InputStream in = beside.openStream()) {
            return Optional.of(new Manifest(in));
        }
    }
}
