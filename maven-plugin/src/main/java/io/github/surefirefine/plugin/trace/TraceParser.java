package io.github.surefirefine.plugin.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.surefirefine.plugin.trace.TraceException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads the JSON of one trace, event by event. Used once. */
final class TraceParser {

    static final String FORMAT = "fine-trace 1";
    private static final String FORMAT_OF_ANY_AGE = "fine-trace ";

    /** The parser has finished, and the file is asked for more. */
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

    private final String file;
    private final TraceSink sink;
    private boolean headSeen;

    /**
     * For a file.
     *
     * @param file its name, for messages
     * @param sink for its content
     */
    TraceParser(String file, TraceSink sink) {
        this.file = file;
        this.sink = sink;
    }

    Ending parse(InputStream bytes) throws IOException, TraceException {
        try (JsonParser json = JSON.createParser(bytes)) {
            return parse(json, bytes);
        }
    }

    private Ending parse(JsonParser json, InputStream bytes) throws IOException, TraceException {
        try {
            readFile(json);
            return Ending.COMPLETE;
        } catch (JsonProcessingException e) {
            boolean isAtEnd = isAtEnd(json, bytes);
            if (!headSeen) {
                throw foreign(isAtEnd ? "it ends before it says what it is" : "it is not JSON");
            }
            if (!isAtEnd) {
                throw broken(json, "this is not JSON");
            }
            return Ending.CUT_OFF;
        } catch (UnfitEventException e) {
            throw broken(json, e.problem());
        }
    }

    /** Within a word or a number, the parser does not report that the end is missing. */
    private static boolean isAtEnd(JsonParser json, InputStream bytes) throws IOException {
        return json.releaseBuffered(OutputStream.nullOutputStream()) <= 0 && bytes.read() < 0;
    }

    private void readFile(JsonParser json) throws IOException, TraceException {
        JsonToken first = json.nextToken();
        if (first != JsonToken.START_OBJECT) {
            throw foreign(first == null ? "it is empty" : "it does not begin with an object");
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            if (field.equals("otherData")) {
                readHead(JsonTree.read(json));
            } else if (field.equals("traceEvents") && headSeen) {
                readEvents(json);
            } else if (field.equals("traceEvents")) {
                throw foreign("it has no \"otherData\" with the format before its events");
            } else {
                json.skipChildren();
            }
        }
        if (!headSeen) {
            throw foreign("its \"otherData\" has no format");
        }
    }

    private void readHead(JsonNode head) throws TraceException {
        String format = head.path("format").asText();
        if (!format.equals(FORMAT)) {
            throw format.startsWith(FORMAT_OF_ANY_AGE) ? otherAge(format) : foreign("its format is not " + FORMAT);
        }
        headSeen = true;
        sink.head(head);
    }

    private void readEvents(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new UnfitEventException("\"traceEvents\" is not an array");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            sink.add(JsonTree.read(json));
        }
    }

    private TraceException foreign(String why) {
        return new TraceException(
                Reason.FOREIGN,
                "%s is not a trace of surefire-fine, because %s: remove it, then run the tests, as with mvn test"
                        .formatted(file, why));
    }

    private TraceException otherAge(String format) {
        return new TraceException(
                Reason.FOREIGN,
                "%s has the format \"%s\", but only \"%s\" can be read: give fine-maven-plugin and surefire-fine-provider the same version"
                        .formatted(file, format, FORMAT));
    }

    private TraceException broken(JsonParser json, String problem) {
        return new TraceException(
                Reason.BROKEN,
                "%s, line %d: %s; run the tests again, as with mvn test"
                        .formatted(file, json.currentLocation().getLineNr(), problem));
    }
}
