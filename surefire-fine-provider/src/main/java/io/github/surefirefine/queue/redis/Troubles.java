package io.github.surefirefine.queue.redis;

import io.github.surefirefine.queue.QueueException;
import io.github.surefirefine.queue.remote.Credentials;
import io.github.surefirefine.queue.remote.QueueAddress;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** Says in one sentence why the server has not answered, without a secret. */
final class Troubles {

    private static final int MOST_TEXT = 200;

    /** Errors that a script meets come with other text around them; so these are looked for anywhere. */
    private static final List<Known> KNOWN = List.of(
            new Known("WRONGPASS", "refuses user and password", false),
            new Known("ERR invalid password", "refuses user and password", false),
            new Known("without any password configured", "has no password, but one is given", false),
            new Known("NOAUTH", "needs a password", false),
            new Known("NOPERM", "does not permit this user to run scripts on keys that begin with fine:", false),
            new Known(
                    "can't run this command",
                    "does not permit this user the commands that the scripts of the queue need",
                    false),
            new Known("Unknown reply", "does not speak the protocol of Redis", false),
            new Known("ERR unknown command", "lacks a command that the queue needs; it may be renamed", false),
            new Known("READONLY", "is a replica that cannot be written to", true),
            new Known("LOADING", "is still loading its data", true),
            new Known("OOM", "has no memory left", true),
            new Known("MISCONF", "does not take anything, because it cannot save its data", true),
            new Known("NOREPLICAS", "does not take anything, because it lacks replicas", true),
            new Known("MASTERDOWN", "is a replica without its master", true),
            new Known("CLUSTERDOWN", "is a cluster that does not work at present", true),
            new Known("TRYAGAIN", "is a cluster that moves data at present", true),
            new Known("MOVED", "is a cluster that has changed", true),
            new Known("BUSY", "is busy with a script of somebody else", true),
            new Known("max number of clients", "has too many clients", true));

    private record Known(String sign, String meaning, boolean isWorthRepeating) {}

    private final QueueAddress address;

    Troubles(QueueAddress address) {
        this.address = address;
    }

    QueueException tooOld() {
        return trouble("is older than Redis 6.2, which the queue needs", false);
    }

    QueueException of(RuntimeException thrown) {
        List<Throwable> causes = causes(thrown);
        return ofServer(causes)
                .or(() -> ofTls(causes))
                .or(() -> ofNetwork(causes))
                .orElseGet(() -> trouble("has answered with something that is not understood", false));
    }

    /** The outermost first; a cluster keeps the reason of each attempt as suppressed. */
    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable each = thrown; each != null && causes.size() < MOST_TEXT; each = each.getCause()) {
            causes.add(each);
            causes.addAll(List.of(each.getSuppressed()));
        }
        return causes;
    }

    private Optional<QueueException> ofServer(List<Throwable> causes) {
        for (Throwable each : causes) {
            String text = String.valueOf(each.getMessage());
            if (each instanceof JedisException) {
                for (Known known : KNOWN) {
                    if (text.contains(known.sign())) {
                        return Optional.of(trouble(known.meaning(), known.isWorthRepeating()));
                    }
                }
            }
            if (each instanceof JedisDataException) {
                return Optional.of(trouble("has answered with an error: " + harmless(text), false));
            }
        }
        return Optional.empty();
    }

    private Optional<QueueException> ofTls(List<Throwable> causes) {
        // A connection that breaks in the middle is no failure of TLS.
        boolean isBroken = causes.stream().anyMatch(SocketException.class::isInstance);
        return causes.stream()
                .filter(each -> each instanceof SSLException && !isBroken)
                .findFirst()
                .map(each -> trouble("cannot be trusted: " + harmless(String.valueOf(each.getMessage())), false));
    }

    private Optional<QueueException> ofNetwork(List<Throwable> causes) {
        if (has(causes, UnknownHostException.class)) {
            return Optional.of(trouble("is not known by that name", true));
        } else if (has(causes, SocketTimeoutException.class)) {
            return Optional.of(trouble("does not answer in time", true));
        } else if (has(causes, ConnectException.class) || has(causes, NoRouteToHostException.class)) {
            return Optional.of(trouble("cannot be reached", true));
        } else if (has(causes, JedisConnectionException.class)) {
            return Optional.of(trouble("has closed the connection", true));
        } else if (causes.stream()
                .anyMatch(each -> each.getClass().getSimpleName().startsWith("JedisCluster"))) {
            return Optional.of(trouble("is a cluster that does not work at present", true));
        }
        return Optional.empty();
    }

    private static boolean has(List<Throwable> causes, Class<? extends Throwable> type) {
        return causes.stream().anyMatch(type::isInstance);
    }

    private QueueException trouble(String what, boolean isWorthRepeating) {
        return new QueueException(
                "The server of the shared queue, " + address.server() + ", " + what + ".", isWorthRepeating);
    }

    /** A server may repeat what it was sent. */
    private String harmless(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        String password = address.credentials()
                .map(Credentials::password)
                .filter(each -> !each.isEmpty())
                .orElse("");
        String hidden = password.isEmpty() ? line : line.replace(password, "***");
        return hidden.length() > MOST_TEXT ? hidden.substring(0, MOST_TEXT) + "..." : hidden;
    }
}
