package io.github.surefirefine.site;

import io.github.surefirefine.options.OptionDescriptor;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the pages say of the options: made from {@link OptionDescriptor}, so that it cannot say anything else. */
final class OptionsReference {

    private OptionsReference() {}

    /** A line for each option, with a link, and then a section for each with all there is to say. */
    static String sections() {
        return table() + each(OptionsReference::section);
    }

    private static String table() {
        return """

                | option | default | what it is for |
                | --- | --- | --- |
                """
                + each(option -> "| " + "[`%1$s`](#%1$s)".formatted(option.key()) + " | " + code(option.defaultValue())
                        + " | " + plain(firstSentence(option.text())) + " |\n")
                + "\n";
    }

    private static String section(OptionDescriptor option) {
        return """
                <a id="%1$s"></a>

                ### %1$s

                %2$s

                Allowed: %3$s. Default: %4$s.

                """.formatted(
                        option.key(),
                        plain(option.text()),
                        plain(option.type()),
                        option.defaultValue().isEmpty() ? "none" : code(option.defaultValue()));
    }

    private static String each(Function<OptionDescriptor, String> text) {
        return Arrays.stream(OptionDescriptor.values()).map(text).collect(Collectors.joining());
    }

    private static String code(String value) {
        return value.isEmpty() ? "" : "`" + value + "`";
    }

    private static String firstSentence(String text) {
        return text.split("(?<=\\.) (?=[A-Z])", 2)[0];
    }

    /** What Markdown would take for a mark is text. */
    private static String plain(String text) {
        return text.replaceAll("[*_|<\\[\\]`\\\\]|:(?=//)", "\\\\$0");
    }
}
