package io.github.surefirefine.script;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object, as far as the lines of a trace use it: strings, numbers, and objects, whose fields are
 * named with a dot, as in {@code args.id}.
 */
final class JsonFields {

    private static final int HEX_DIGITS = 4;

    private final String text;
    private final Map<String, String> fields = new HashMap<>();
    private int at;

    private JsonFields(String text) {
        this.text = text;
    }

    /** The fields with their values as text; null if it is no such object. What follows the object is ignored. */
    static @Nullable Map<String, String> of(String text) {
        JsonFields reader = new JsonFields(text);
        return reader.object("") ? reader.fields : null;
    }

    private boolean object(String prefix) {
        if (!skip('{')) {
            return false;
        }
        if (skip('}')) {
            return true;
        }
        do {
            String name = string();
            if (name == null || !skip(':') || !value(prefix + name)) {
                return false;
            }
        } while (skip(','));
        return skip('}');
    }

    private boolean value(String name) {
        if (isAt('{')) {
            return object(name + ".");
        }
        String value = isAt('"') ? string() : number();
        if (value != null) {
            fields.put(name, value);
        }
        return value != null;
    }

    private @Nullable String number() {
        int from = at;
        while (at < text.length() && "+-.0123456789Ee".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at == from ? null : text.substring(from, at);
    }

    private @Nullable String string() {
        if (!skip('"')) {
            return null;
        }
        StringBuilder string = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return string.toString();
            } else if (c != '\\') {
                string.append(c);
            } else if (!escaped(string)) {
                return null;
            }
        }
        return null;
    }

    private boolean escaped(StringBuilder string) {
        if (at == text.length()) {
            return false;
        }
        char c = text.charAt(at++);
        int plain = "\"\\/bfnrt".indexOf(c);
        if (plain >= 0) {
            string.append("\"\\/\b\f\n\r\t".charAt(plain));
            return true;
        }
        return c == 'u' && hexadecimal(string);
    }

    private boolean hexadecimal(StringBuilder string) {
        int unit = 0;
        for (int i = 0; i < HEX_DIGITS; i++) {
            int digit = at < text.length() ? Character.digit(text.charAt(at++), 16) : -1;
            if (digit < 0) {
                return false;
            }
            unit = unit * 16 + digit;
        }
        string.append((char) unit);
        return true;
    }

    private boolean isAt(char c) {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean skip(char c) {
        boolean isThere = isAt(c);
        if (isThere) {
            at++;
        }
        return isThere;
    }
}
