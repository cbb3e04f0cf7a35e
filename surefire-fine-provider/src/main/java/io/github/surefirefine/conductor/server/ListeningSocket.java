package io.github.surefirefine.conductor.server;

import io.github.surefirefine.wire.Address;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The socket where forks connect: a Unix domain socket in a folder that only this user can enter. If the platform or
 * the length of the path rules that out, it is a loopback TCP port. Other users can reach a port; there, only the token
 * keeps them out. {@link #close} removes all of it.
 */
public final class ListeningSocket implements AutoCloseable {

    /** The shortest limit of the common platforms is 104 bytes including the terminating null (macOS). */
    private static final int MAX_SOCKET_PATH_BYTES = 100;

    private final ServerSocketChannel server;
    private final Address address;
    private final @Nullable Path folder;

    private ListeningSocket(ServerSocketChannel server, Address address, @Nullable Path folder) {
        this.server = server;
        this.address = address;
        this.folder = folder;
    }

    /** Opens a socket below the given folder for temporary files. */
    public static ListeningSocket open(Path temporaryFolder) throws IOException {
        String token = newToken();
        Path folder = null;
        try {
            folder = PrivateFolder.create(temporaryFolder, StaleFolders.prefix());
            Path socket = folder.resolve(StaleFolders.SOCKET);
            if (socket.toString().getBytes(StandardCharsets.UTF_8).length <= MAX_SOCKET_PATH_BYTES) {
                ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                server.bind(UnixDomainSocketAddress.of(socket));
                return new ListeningSocket(server, new Address(Address.Family.UNIX, token, socket.toString()), folder);
            }
        } catch (IOException | UnsupportedOperationException e) {
            // There are no Unix domain sockets here; TCP works as well.
        }
        if (folder != null) {
            remove(folder);
        }
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
        return new ListeningSocket(server, new Address(Address.Family.TCP, token, Integer.toString(port)), null);
    }

    ServerSocketChannel server() {
        return server;
    }

    /** What a fork must know to connect. */
    public Address address() {
        return address;
    }

    /** What killed conductors have left beside its folder; empty if it has none. */
    Optional<StaleFolders> leftovers() {
        return folder == null ? Optional.empty() : Optional.of(StaleFolders.ofSockets(folder));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            // The folder is removed all the same.
        }
        if (folder != null) {
            remove(folder);
        }
    }

    private static void remove(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(StaleFolders.SOCKET));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // Somebody else put a file there; it is not ours to remove.
        }
    }

    private static String newToken() {
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }
}
