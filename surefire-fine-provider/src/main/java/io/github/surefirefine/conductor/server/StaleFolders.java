package io.github.surefirefine.conductor.server;

import io.github.surefirefine.wire.Address;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.SocketChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Removes the folders of killed conductors: those of their sockets and those of their addresses. The name of a folder
 * shows which process it belonged to. A folder is removed only if it belongs to this user, is older than a minute, holds
 * only what conductors put there, its process does not exist, and nobody listens there. The last condition protects
 * processes of other containers, which are not visible but answer.
 */
public abstract class StaleFolders implements Runnable {

    /** The socket in its folder. */
    static final String SOCKET = "s";

    private static final String OF_SOCKET = "fine-";

    /** Folders for temporary files can be full; we do not look through all of that. */
    private static final int MOST_LOOKED_AT = 1_000;

    private static final Duration YOUTH = Duration.ofMinutes(1);

    private final String prefix;
    private final Set<String> contents;
    private final Path place;
    private final Path own;

    private StaleFolders(String prefix, Set<String> contents, Path place, Path own) {
        this.prefix = prefix;
        this.contents = contents;
        this.place = place;
        this.own = own;
    }

    /** The name for the folder of a socket, up to the part that makes it unique. */
    static String prefix() {
        return OF_SOCKET + ProcessHandle.current().pid() + "-";
    }

    /** Those of sockets, beside the folder of a conductor that has just been created. */
    static StaleFolders ofSockets(Path own) {
        return new OfSockets(own);
    }

    /** Those of addresses that lead nowhere, in a folder of reports. */
    public static StaleFolders ofAddresses(Path reports) {
        return new OfAddresses(reports);
    }

    /** Removes them. */
    @Override
    public void run() {
        Instant old = Instant.now().minus(YOUTH);
        int looked = 0;
        try (DirectoryStream<Path> candidates = Files.newDirectoryStream(place, prefix + "*")) {
            UserPrincipal me = Files.getOwner(own);
            for (Path candidate : candidates) {
                if (++looked > MOST_LOOKED_AT) {
                    return;
                }
                sweepIfStale(candidate, me, old);
            }
        } catch (IOException e) {
            // Another process may have removed it, or may do so next time.
        }
    }

    private void sweepIfStale(Path candidate, UserPrincipal me, Instant old) {
        try {
            if (isOfTheDead(candidate)
                    && Files.isDirectory(candidate, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(candidate, LinkOption.NOFOLLOW_LINKS).equals(me)
                    && Files.getLastModifiedTime(candidate, LinkOption.NOFOLLOW_LINKS)
                            .toInstant()
                            .isBefore(old)
                    && contents.containsAll(filesIn(candidate))
                    && isDeaf(candidate)) {
                for (String file : contents) {
                    Files.deleteIfExists(candidate.resolve(file));
                }
                Files.deleteIfExists(candidate);
            }
        } catch (IOException | IllegalArgumentException e) {
            // As above, or no conductor wrote that; the other folders are still looked at.
        }
    }

    /** The process that made a folder, from what follows the prefix in its name; empty if that is no such name. */
    abstract String processIn(String rest);

    /** Where the conductor of a folder would be listening. */
    abstract Optional<Address> addressIn(Path folder) throws IOException;

    private boolean isOfTheDead(Path candidate) {
        String name = candidate.getFileName().toString();
        String id = name.startsWith(prefix) ? processIn(name.substring(prefix.length())) : "";
        if (!isNumber(id)) {
            return false;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(id));
        return process.isEmpty() || !process.get().isAlive();
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static Set<String> filesIn(Path folder) throws IOException {
        Set<String> names = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                names.add(file.getFileName().toString());
            }
        }
        return names;
    }

    private boolean isDeaf(Path folder) throws IOException {
        Optional<Address> address = addressIn(folder);
        return address.isEmpty() || !isHeardAt(address.get());
    }

    private static boolean isHeardAt(Address address) throws IOException {
        if (address.family() == Address.Family.UNIX
                && Files.notExists(Path.of(address.place()), LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(address.protocolFamily())) {
            channel.connect(address.socketAddress());
            return true;
        } catch (ConnectException e) {
            return false;
        }
    }

    /** Their names end with a number that makes them unique. */
    private static final class OfSockets extends StaleFolders {

        OfSockets(Path own) {
            super(OF_SOCKET, Set.of(SOCKET), own.resolveSibling(""), own);
        }

        @Override
        String processIn(String rest) {
            int end = rest.indexOf('-');
            return end >= 0 && isNumber(rest.substring(end + 1)) ? rest.substring(0, end) : "";
        }

        @Override
        Optional<Address> addressIn(Path folder) {
            Path socket = folder.resolve(SOCKET);
            // Windows cannot follow a socket as it follows links.
            return Files.exists(socket, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(new Address(Address.Family.UNIX, "", socket.toString()))
                    : Optional.empty();
        }
    }

    private static final class OfAddresses extends StaleFolders {

        OfAddresses(Path reports) {
            super(Rendezvous.PREFIX, Rendezvous.CONTENTS, reports, reports);
        }

        @Override
        String processIn(String rest) {
            return rest;
        }

        @Override
        Optional<Address> addressIn(Path folder) throws IOException {
            return Rendezvous.addressIn(folder);
        }
    }
}
