package io.github.surefirefine.extension;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Guesses which name a user meant. */
final class NearestName {

    private NearestName() {}

    /** The candidate with the smallest edit distance, the first of equals. */
    static String of(String wanted, List<String> candidates) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> distance(lower, candidate)))
                .get();
    }

    /**
     * Levenshtein distance by dynamic programming over one row.
     *
     * @see <a href="https://en.wikipedia.org/wiki/Levenshtein_distance">Levenshtein distance</a>
     */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
