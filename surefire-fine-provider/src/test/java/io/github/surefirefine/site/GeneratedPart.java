package io.github.surefirefine.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a page that a program writes, between two marks.
 *
 * @param page the file
 */
record GeneratedPart(Path page) {

    private static final String BEGIN = "<!-- Made from OptionDescriptor by OptionsReferenceTest: do not edit. -->\n";
    private static final String END = "<!-- End of what is made. -->\n";

    /** What is there now. */
    String read() throws IOException {
        String text = Files.readString(page);
        return text.substring(begin(text), end(text));
    }

    /** Puts something else there. */
    void write(String part) throws IOException {
        String text = Files.readString(page);
        Files.writeString(page, text.substring(0, begin(text)) + part + text.substring(end(text)));
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
