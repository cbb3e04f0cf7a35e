package io.github.surefirefine.options;

import java.util.regex.Pattern;

/**
 * A pattern for class names: {@code *} stands for any characters, {@code ?} for one.
 *
 * @param text as the user wrote it
 */
public record ClassPattern(String text) {

    /** Whether the fully qualified or the simple name matches. */
    public boolean matches(String className) {
        Pattern regex =
                Pattern.compile(Pattern.quote(text).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"), Pattern.DOTALL);
        String simpleName = className.substring(className.lastIndexOf('.') + 1);
        return regex.matcher(className).matches() || regex.matcher(simpleName).matches();
    }
}
