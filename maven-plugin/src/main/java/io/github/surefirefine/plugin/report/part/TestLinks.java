package io.github.surefirefine.plugin.report.part;

import io.github.surefirefine.plugin.trace.Slice;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Links to tests in the report of maven-surefire-report-plugin.
 *
 * @param page its file, empty if the site has none
 */
public record TestLinks(Optional<String> page) {

    /** There is no such report. */
    public static final TestLinks NONE = new TestLinks(Optional.empty());

    /** Where the test is described. */
    public Optional<String> of(Slice.Test test) {
        return page.map(file -> file + "#TC_" + id(test.className() + "." + test.name()));
    }

    /** In the way in which Doxia makes an id of the full name of a test. */
    private static String id(String name) {
        StringBuilder id = new StringBuilder();
        String trimmed = name.trim();
        for (int i = 0; i < trimmed.length(); i++) {
            char c = trimmed.charAt(i);
            if (isPlain(c)) {
                id.append(c == ' ' ? '_' : c);
            } else {
                for (byte utf8 : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
                    id.append(String.format(".%02X", utf8));
                }
            }
        }
        return id.toString();
    }

    private static boolean isPlain(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || " -_.".indexOf(c) >= 0);
    }
}
