package io.github.surefirefine.queue.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;

/** The keys of a queue, in the order that the scripts expect. */
final class QueueKeys {

    private static final List<String> KEYS = List.of(
            "queue",
            "machines",
            "who",
            "claims",
            "deadlines",
            "units",
            "states",
            "owners",
            "classes",
            "phases",
            "fresh",
            "entered",
            "names");

    private QueueKeys() {}

    /** What is between the braces decides on the node of a cluster; so a name must not have braces of its own. */
    static List<byte[]> of(String queue) {
        String prefix = "fine:{" + URLEncoder.encode(queue, UTF_8) + "}:";
        return KEYS.stream().map(key -> (prefix + key).getBytes(UTF_8)).toList();
    }
}
