package io.github.surefirefine.plugin.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Receives the content of a trace. */
interface TraceSink {

    /** The head of the trace; before any event. */
    void head(JsonNode head);

    /**
     * An event follows.
     *
     * @throws UnfitEventException if it lacks what it should have
     * @throws IOException if it goes to a file that cannot be written
     */
    void add(JsonNode event) throws IOException;
}
