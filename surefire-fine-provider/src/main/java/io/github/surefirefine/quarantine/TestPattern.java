package io.github.surefirefine.quarantine;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names tests as Surefire's parameter for single tests does: {@code demo.FooTest}, {@code demo.FooTest#bar},
 * {@code demo.FooTest$Inner#bar*}, {@code demo.FooTest#bar[2]} for one invocation. A {@code *} stands for any
 * characters, a {@code ?} for one. The package may be left out.
 *
 * @param text as the user wrote it
 */
public record TestPattern(String text) {

    private static final Pattern ONE_INVOCATION = Pattern.compile("(.*)\\[(\\d{1,9})]");

    /** Whether it names classes with all of their tests, and not tests. */
    public boolean isOfClass() {
        return text.indexOf('#') < 0;
    }

    /** Whether it names the class, some of its tests, or a class nested in it. */
    public boolean isAboutClass(String className) {
        String ofClass = ofClass();
        if (matches(ofClass, className)) {
            return true;
        }
        int nested = ofClass.indexOf('$');
        return nested > 0 && matches(ofClass.substring(0, nested), className);
    }

    /** Whether it names the class with all of its tests, or one around it. */
    public boolean matchesClass(String className) {
        if (!isOfClass()) {
            return false;
        }
        int nested = className.indexOf('$');
        return matches(text, className) || (nested > 0 && matches(text, className.substring(0, nested)));
    }

    /**
     * Whether it names the test.
     *
     * @param method without parameters, or the name of what is not a method
     * @param invocation the number, if that is known
     */
    public boolean matchesTest(String className, String method, OptionalInt invocation) {
        if (isOfClass()) {
            return matchesClass(className);
        }
        if (!matches(ofClass(), className)) {
            return false;
        }
        String ofMethod = text.substring(text.indexOf('#') + 1);
        if (regex(ofMethod).matcher(method).matches()) {
            return true;
        }
        Matcher one = ONE_INVOCATION.matcher(ofMethod);
        return one.matches()
                && regex(one.group(1)).matcher(method).matches()
                && (invocation.isEmpty() || invocation.getAsInt() == Integer.parseInt(one.group(2)));
    }

    private String ofClass() {
        return isOfClass() ? text : text.substring(0, text.indexOf('#'));
    }

    private static boolean matches(String pattern, String className) {
        Pattern regex = regex(pattern);
        return regex.matcher(className).matches()
                || regex.matcher(className.substring(className.lastIndexOf('.') + 1))
                        .matches();
    }

    private static Pattern regex(String text) {
        return Pattern.compile(Pattern.quote(text).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"), Pattern.DOTALL);
    }
}
