package io.github.surefirefine.plugin.trace;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Reads a value as a tree. An ObjectMapper could do that, too, but takes longer to load than a usual trace to read. */
final class JsonTree {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonTree() {}

    /** The value that begins with the current token. */
    static JsonNode read(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            case VALUE_STRING -> JSON.textNode(json.getText());
            case VALUE_NUMBER_INT -> integer(json);
            case VALUE_NUMBER_FLOAT -> JSON.numberNode(json.getDoubleValue());
            case VALUE_TRUE -> JSON.booleanNode(true);
            case VALUE_FALSE -> JSON.booleanNode(false);
            default -> JSON.nullNode();
        };
    }

    private static JsonNode integer(JsonParser json) throws IOException {
        return switch (json.getNumberType()) {
            case INT -> JSON.numberNode(json.getIntValue());
            case LONG -> JSON.numberNode(json.getLongValue());
            default -> JSON.numberNode(json.getBigIntegerValue());
        };
    }

    private static ObjectNode object(JsonParser json) throws IOException {
        ObjectNode object = JSON.objectNode();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            object.set(name, read(json));
        }
        return object;
    }

    private static ArrayNode array(JsonParser json) throws IOException {
        ArrayNode array = JSON.arrayNode();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            array.add(read(json));
        }
        return array;
    }
}
