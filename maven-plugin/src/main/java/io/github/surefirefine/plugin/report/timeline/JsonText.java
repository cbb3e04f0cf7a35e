package io.github.surefirefine.plugin.report.timeline;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;

/** Writes a tree as text. A tree could do that, too, but would load an ObjectMapper, which takes longer than all the rest. */
final class JsonText {

    private static final JsonStringEncoder STRINGS = JsonStringEncoder.getInstance();

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    static String of(JsonNode tree) {
        JsonText json = new JsonText();
        json.add(tree);
        return json.text.toString();
    }

    private void add(JsonNode node) {
        if (node.isObject()) {
            text.append('{');
            node.fieldNames().forEachRemaining(name -> {
                separate();
                quote(name);
                text.append(':');
                add(node.get(name));
            });
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            for (JsonNode element : node) {
                separate();
                add(element);
            }
            text.append(']');
        } else if (node.isTextual()) {
            quote(node.textValue());
        } else {
            text.append(node.asText());
        }
    }

    private void separate() {
        char last = text.charAt(text.length() - 1);
        if (last != '{' && last != '[') {
            text.append(',');
        }
    }

    private void quote(String string) {
        text.append('"');
        STRINGS.quoteAsString(string, text);
        text.append('"');
    }
}
