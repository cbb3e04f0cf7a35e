package io.github.surefirefine.conductor.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files that Surefire makes for test sets that only start its clock. With {@code redirectTestOutputToFile}, newer releases
 * make a file for the output of a test set when the set begins. Nothing is ever printed in such a set, so the file stays
 * empty, and stock Surefire would not have it. One caller at a time.
 */
public final class ClockFiles {

    private static final String OUTPUT = "*-output.txt";

    private final Path reports;
    private final List<String> sets = new ArrayList<>();

    ClockFiles(Path reports) {
        this.reports = reports;
    }

    /** Surefire is told of the beginning of such a set. */
    public void begun(String set) {
        sets.add(letters(set));
    }

    /** Removes them when all forks have left; a file that cannot be removed stays. */
    public void remove() {
        if (sets.isEmpty()) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(reports, OUTPUT)) {
            for (Path file : files) {
                String name = letters(String.valueOf(file.getFileName()));
                if (isOfOurs(name) && Files.size(file) == 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            // It is empty, and does no harm.
        }
    }

    private boolean isOfOurs(String name) {
        for (String set : sets) {
            if (name.startsWith(set)) {
                return true;
            }
        }
        return false;
    }

    /** Surefire replaces what a file system may not allow, so only letters and digits are compared. */
    private static String letters(String name) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            if (Character.isLetterOrDigit(name.codePointAt(i))) {
                letters.appendCodePoint(name.codePointAt(i));
            }
        }
        return letters.toString();
    }
}
