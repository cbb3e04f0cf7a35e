package io.github.surefirefine.plugin.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** What a trace is read for. */
interface TraceSink {

    /** What the trace says of itself; before any event. */
    void head(JsonNode head);

    /**
     * An event follows.
     *
     * @throws UnfitEventException where it lacks what it should have
     * @throws IOException where it goes to a file that cannot be written
     */
    void add(JsonNode event) throws IOException;
}
