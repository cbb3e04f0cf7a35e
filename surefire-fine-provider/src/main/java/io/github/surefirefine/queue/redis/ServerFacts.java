package io.github.surefirefine.queue.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * What the server tells of itself.
 *
 * @param version empty if it tells none
 */
record ServerFacts(String version, boolean isCluster, Optional<String> warning) {

    private static final Pattern MAJOR_AND_MINOR = Pattern.compile("(\\d{1,6})\\.(\\d{1,6}).*");
    private static final int OLDEST_MAJOR = 6;
    private static final int OLDEST_MINOR = 2;

    private static final String NO_SUCH_COMMAND = "ERR unknown command";

    static ServerFacts of(UnifiedJedis server) {
        Map<String, String> hello = hello(server);
        return new ServerFacts(
                hello.getOrDefault("version", ""), "cluster".equals(hello.get("mode")), evictionWarning(server));
    }

    boolean isTooOld() {
        Matcher parts = MAJOR_AND_MINOR.matcher(version);
        if (!parts.matches()) {
            return false;
        }
        int major = Integer.parseInt(parts.group(1));
        return major < OLDEST_MAJOR || (major == OLDEST_MAJOR && Integer.parseInt(parts.group(2)) < OLDEST_MINOR);
    }

    /** Servers before 6.0 have no such command. Users need no permission for it, unless somebody denies it. */
    private static Map<String, String> hello(UnifiedJedis server) {
        try {
            return pairs(server.sendCommand(Command.HELLO));
        } catch (JedisDataException e) {
            String text = String.valueOf(e.getMessage());
            if (text.startsWith(NO_SUCH_COMMAND)) {
                return Map.of("version", "5.0");
            } else if (text.startsWith("NOPERM")) {
                return Map.of();
            }
            throw e;
        }
    }

    private static Optional<String> evictionWarning(UnifiedJedis server) {
        try {
            Map<String, String> memory = pairs(server.sendCommand(Command.CONFIG, "GET", "maxmemory*"));
            String policy = memory.getOrDefault("maxmemory-policy", "noeviction");
            if (memory.getOrDefault("maxmemory", "0").equals("0") || policy.equals("noeviction")) {
                return Optional.empty();
            }
            return Optional.of("The server of the shared queue may throw the queue away when its memory is full"
                    + " (maxmemory-policy is " + policy + "); noeviction is safer.");
        } catch (JedisDataException e) {
            // Hosted servers forbid to ask for this.
            return Optional.empty();
        }
    }

    private static Map<String, String> pairs(Object reply) {
        Map<String, String> pairs = new HashMap<>();
        if (reply instanceof List<?> list) {
            for (int i = 0; i + 1 < list.size(); i += 2) {
                if (list.get(i) instanceof byte[] name && list.get(i + 1) instanceof byte[] value) {
                    pairs.put(new String(name, UTF_8), new String(value, UTF_8));
                }
            }
        }
        return pairs;
    }
}
