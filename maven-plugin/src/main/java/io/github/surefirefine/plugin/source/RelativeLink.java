package io.github.surefirefine.plugin.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Links between files that move together, such as a page and a source in one checkout. */
public final class RelativeLink {

    private RelativeLink() {}

    /** From a folder to a file, both absolute. A file on another drive has no relative path. */
    public static String of(Path folder, Path file) {
        return folder.getRoot() != null && folder.getRoot().equals(file.getRoot())
                ? uri(folder.relativize(file))
                : file.toUri().toString();
    }

    /** A relative path as a part of an address. */
    static String uri(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .map(name -> encoded(name.toString()))
                .collect(Collectors.joining("/"));
    }

    /** A folder of that name would get a slash. */
    private static String encoded(String name) {
        try {
            return new URI(null, null, "/" + name, null).getRawPath().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
