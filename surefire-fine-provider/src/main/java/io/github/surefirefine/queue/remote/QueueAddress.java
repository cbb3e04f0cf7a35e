package io.github.surefirefine.queue.remote;

import io.github.surefirefine.queue.QueueException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a queue is.
 *
 * @param encrypted whether the server must speak TLS and prove who it is
 * @param database number of the server's database, mostly 0
 * @param queue its name on that server; all machines that run the same suite together have the same one
 * @param authorities file with certificates, in PEM, that vouch for the server instead of those that Java trusts
 */
public record QueueAddress(
        String host,
        int port,
        boolean encrypted,
        int database,
        String queue,
        Optional<Credentials> credentials,
        Optional<Path> authorities) {

    private static final int USUAL_PORT = 6379;

    /**
     * Reads an address.
     *
     * @param url such as {@code redis://host:6379} or {@code rediss://host/0}, without user and password
     * @throws QueueException if that is no such address; the message has no part of the URL that can be secret
     */
    public static QueueAddress of(
            String url, String queue, Optional<Credentials> credentials, Optional<Path> authorities)
            throws QueueException {
        URI uri = parse(url);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("redis") || scheme.equals("rediss"))
                || uri.getHost() == null
                || uri.getUserInfo() != null) {
            throw malformed();
        }
        if (queue.isEmpty()) {
            throw new QueueException("A shared queue needs a name.", false);
        }
        return new QueueAddress(
                withoutBrackets(uri.getHost()),
                uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                scheme.equals("rediss"),
                database(uri.getPath()),
                queue,
                credentials,
                authorities);
    }

    /** The server, for users. */
    public String server() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    private static URI parse(String url) throws QueueException {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw malformed();
        }
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static int database(String path) throws QueueException {
        String number = path == null ? "" : path.replaceFirst("^/", "");
        if (!number.matches("\\d{0,5}")) {
            throw malformed();
        }
        return number.isEmpty() ? 0 : Integer.parseInt(number);
    }

    /** The text of a malformed URL may have a password anywhere. */
    private static QueueException malformed() {
        return new QueueException(
                "The address of the shared queue is not a URL like redis://host:6379 or rediss://host:6379.", false);
    }
}
