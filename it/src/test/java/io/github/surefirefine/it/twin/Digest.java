package io.github.surefirefine.it.twin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Many differences in readable form: those that are alike are shown once. */
final class Digest {

    private static final int SHOWN = 30;

    private Digest() {}

    static String of(List<Difference> differences) {
        Map<Kind, List<Difference>> kinds = new LinkedHashMap<>();
        for (Difference difference : differences) {
            kinds.computeIfAbsent(Kind.of(difference), kind -> new ArrayList<>())
                    .add(difference);
        }
        String text = kinds.values().stream().limit(SHOWN).map(Digest::text).collect(Collectors.joining("\n"));
        return kinds.size() > SHOWN ? text + "\nand " + (kinds.size() - SHOWN) + " others" : text;
    }

    private static String text(List<Difference> alike) {
        String first = alike.get(0).text();
        return alike.size() == 1 ? first : first + "\n    and " + (alike.size() - 1) + " more like this";
    }

    /** Each difference of a test or a line is shown; of the same property in many files, only the first. */
    private record Kind(String subject, String field, List<String> stock, List<String> fine) {

        static Kind of(Difference difference) {
            Place place = difference.place();
            boolean wholeFile = place.subject().isEmpty() && place.field().isEmpty();
            return new Kind(
                    wholeFile ? place.file() : place.subject(), place.field(), difference.stock(), difference.fine());
        }
    }
}
