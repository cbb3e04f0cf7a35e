package io.github.surefirefine.plugin.goal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A suite of TestNG in a file. Only the names of its classes matter, so it need not be parsed with its DTD. */
final class SuiteFile {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private static final Pattern CLASS = Pattern.compile("<class\\s[^>]*?name\\s*=\\s*[\"']\\s*([\\w.$]+)\\s*[\"']");

    private SuiteFile() {}

    /** The classes that it names, in their order; none if it cannot be read. */
    static List<String> classes(Path file) {
        try {
            // Names of classes are the same in all usual encodings.
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return CLASS.matcher(COMMENT.matcher(text).replaceAll(""))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
