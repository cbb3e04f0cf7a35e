package io.github.surefirefine.wire;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;

/**
 * The address on which a conductor listens, as text that can travel in a property: {@code UNIX:TOKEN:PATH} or {@code
 * TCP:TOKEN:PORT}.
 *
 * @param family Unix domain socket, or loopback TCP
 * @param token the secret that the first message must carry
 * @param place a path, or a port
 */
public record Address(Family family, String token, String place) {

    /** The two kinds of sockets. */
    public enum Family {
        UNIX,
        TCP
    }

    /** Reads what {@link #toText} wrote. */
    public static Address parse(String text) {
        String[] parts = text.split(":", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("no address: " + text);
        }
        return new Address(Family.valueOf(parts[0]), parts[1], parts[2]);
    }

    /** The address as text. */
    public String toText() {
        return family + ":" + token + ":" + place;
    }

    /** The address for the JDK's channels. */
    public SocketAddress socketAddress() {
        return switch (family) {
            case UNIX -> UnixDomainSocketAddress.of(Path.of(place));
            case TCP -> new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(place));
        };
    }

    /** The protocol family for the JDK's channels. */
    public StandardProtocolFamily protocolFamily() {
        return switch (family) {
            case UNIX -> StandardProtocolFamily.UNIX;
            case TCP ->
                InetAddress.getLoopbackAddress() instanceof java.net.Inet6Address
                        ? StandardProtocolFamily.INET6
                        : StandardProtocolFamily.INET;
        };
    }
}
