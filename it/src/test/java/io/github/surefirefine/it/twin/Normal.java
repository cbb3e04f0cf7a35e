package io.github.surefirefine.it.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings texts into a form in which they are the same if only chance, the clock or the internals of a provider made
 * them differ. Two runs of stock Surefire differ in:
 *
 * <ul>
 *   <li>the time that a test took, in text reports;
 *   <li>identity hash codes, such as {@code Object@1b2c3d4e};
 *   <li>the random part in the names of JUnit's temporary folders;
 *   <li>how the JDK calls a method by reflection, which changes when it has been called often.
 * </ul>
 *
 * <p>Stock Surefire and surefire-fine must differ in what lies below the project's own code at the end of a stack trace
 * (JUnit, Surefire, surefire-fine, the JDK), and in the number of frames that a cause has in common with its effect.
 * That there was something still counts, so that a trimmed trace is not the same as a whole one.
 */
final class Normal {

    private static final Pattern ELAPSED = Pattern.compile("Time elapsed: [\\d.,]+ s(ec)?");
    private static final Pattern HASH = Pattern.compile("(?<=[\\w\\])>])@[0-9a-f]{5,8}\\b");
    private static final Pattern TEMPORARY = Pattern.compile("\\bjunit-?\\d{6,}");
    private static final Pattern FRAME = Pattern.compile("\\s*at (?:[^\\s(]*/)?([\\w.$<>]+)\\([^)]*\\).*");
    private static final Pattern IN_COMMON = Pattern.compile("\\s*\\.\\.\\. \\d+ (more|common frames omitted)");
    private static final Pattern MACHINERY = Pattern.compile(
            "(org\\.junit|junit\\.framework|org\\.testng|org\\.apache\\.maven\\.surefire|io\\.github\\.surefirefine|java|jdk|sun)\\..*");
    private static final Pattern REFLECTION = Pattern.compile("(jdk\\.internal|sun)\\.reflect\\..*");

    private Normal() {}

    static String text(String text) {
        String calm = replace(TEMPORARY, replace(HASH, replace(ELAPSED, text, "Time elapsed"), "@hash"), "junit*");
        return calm.contains("at ") ? traces(calm) : calm;
    }

    private static String replace(Pattern pattern, String text, String replacement) {
        return pattern.matcher(text).replaceAll(replacement);
    }

    private static String traces(String text) {
        List<String> lines = new ArrayList<>();
        List<String> frames = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            Matcher frame = FRAME.matcher(line);
            if (frame.matches()) {
                if (!REFLECTION.matcher(frame.group(1)).matches()) {
                    frames.add(line);
                }
            } else {
                lines.addAll(withoutMachinery(frames));
                frames.clear();
                lines.add(IN_COMMON.matcher(line).matches() ? "\t... more" : line);
            }
        }
        lines.addAll(withoutMachinery(frames));
        return String.join("\n", lines);
    }

    private static List<String> withoutMachinery(List<String> frames) {
        int end = frames.size();
        while (end > 0 && isMachinery(frames.get(end - 1))) {
            end--;
        }
        List<String> kept = new ArrayList<>(frames.subList(0, end));
        if (end < frames.size()) {
            kept.add("\t... machinery");
        }
        return kept;
    }

    private static boolean isMachinery(String line) {
        Matcher frame = FRAME.matcher(line);
        return frame.matches() && MACHINERY.matcher(frame.group(1)).matches();
    }
}
