package io.github.surefirefine.it.bench;

import io.github.surefirefine.it.fixture.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page that compares surefire-fine with others. One part of it is made from the newest result.
 *
 * @param file the page
 * @param results the folder of results
 */
record ComparisonPage(Path file, Path results) {

    private static final String BEGIN = "<!-- Made from it/bench/results by ComparisonPageIT: do not edit. -->\n";
    private static final String END = "<!-- End of what is made. -->\n";

    static ComparisonPage ofSite() {
        return new ComparisonPage(
                Workspace.module().resolve("../src/site/markdown/comparison.md"),
                Workspace.module().resolve("bench/results"));
    }

    /** What the part must be. */
    String made() throws IOException {
        try (Stream<Path> files = Files.list(results)) {
            List<String> names =
                    files.map(path -> path.getFileName().toString()).toList();
            Optional<String> newest = ResultFile.newest(names);
            return newest.isPresent() ? tableOf(newest.get()) : "There is no measurement yet.\n";
        }
    }

    private String tableOf(String name) throws IOException {
        return new TimesTable(ResultFile.parse(name, Files.readString(results.resolve(name)))).markdown();
    }

    /** What the part is. */
    String read() throws IOException {
        String text = Files.readString(file);
        return text.substring(begin(text), end(text));
    }

    /** Replaces the part. */
    void write(String part) throws IOException {
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, begin(text)) + part + text.substring(end(text)));
    }

    private static int begin(String text) {
        return placeOf(BEGIN, text) + BEGIN.length();
    }

    private static int end(String text) {
        return placeOf(END, text);
    }

    private static int placeOf(String mark, String text) {
        int place = text.indexOf(mark);
        if (place < 0) {
            throw new IllegalStateException("the mark is missing: " + mark);
        }
        return place;
    }
}
