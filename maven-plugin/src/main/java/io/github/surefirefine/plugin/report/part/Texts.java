package io.github.surefirefine.plugin.report.part;

import io.github.surefirefine.plugin.trace.Outcome;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the report, in one language. */
public final class Texts {

    private static final String BUNDLE = "fine-report";

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** In a language, else in English. */
    public static Texts in(Locale locale) {
        ResourceBundle.Control noOther =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        return new Texts(ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader(), noOther), locale);
    }

    /**
     * A text.
     *
     * @param arguments for its placeholders
     */
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** One of something, or that many. */
    public String count(String key, int count) {
        return get(count == 1 ? key + ".one" : key + ".many", count);
    }

    /** What an outcome is called. */
    public String outcome(Outcome outcome) {
        return get("outcome." + outcome.name().toLowerCase(Locale.ROOT));
    }
}
