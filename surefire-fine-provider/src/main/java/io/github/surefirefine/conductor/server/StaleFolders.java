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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes the folders of killed conductors: those of their sockets and those of their addresses. The name of a folder
 * shows which process it belonged to. A folder is removed only if it belongs to this user, is older than a minute, holds
 * only what conductors put there, its process does not exist, and nobody listens there. The last condition protects
 * processes of other containers, which are not visible but answer.
 */
public final class StaleFolders {

    /** The socket in its folder. */
    static final String SOCKET = "s";

    private static final StaleFolders OF_SOCKETS =
            new StaleFolders("fine-", Pattern.compile("fine-(\\d+)-\\d+"), Set.of(SOCKET), StaleFolders::socketIn);

    private static final StaleFolders OF_ADDRESSES = new StaleFolders(
            Rendezvous.PREFIX,
            Pattern.compile(Pattern.quote(Rendezvous.PREFIX) + "(\\d+)"),
            Rendezvous.CONTENTS,
            Rendezvous::addressIn);

    /** Folders for temporary files can be full; we do not look through all of that. */
    private static final int MOST_LOOKED_AT = 1_000;

    private static final Duration YOUTH = Duration.ofMinutes(1);

    private final String prefix;
    private final Pattern name;
    private final Set<String> contents;
    private final Listener listener;

    private StaleFolders(String prefix, Pattern name, Set<String> contents, Listener listener) {
        this.prefix = prefix;
        this.name = name;
        this.contents = contents;
        this.listener = listener;
    }

    /** Where a conductor would be listening. */
    @FunctionalInterface
    private interface Listener {

        Optional<Address> in(Path folder) throws IOException;
    }

    /** The name for the folder of a socket, up to the part that makes it unique. */
    static String prefix() {
        return "fine-" + ProcessHandle.current().pid() + "-";
    }

    /** Removes stale folders beside the folder of a conductor that has just been created. */
    static void sweepBeside(Path own) {
        OF_SOCKETS.sweep(own.resolveSibling(""), own);
    }

    /** Removes addresses that lead nowhere from a folder of reports. */
    public static void sweepReports(Path reports) {
        OF_ADDRESSES.sweep(reports, reports);
    }

    private void sweep(Path folder, Path own) {
        Instant old = Instant.now().minus(YOUTH);
        int looked = 0;
        try (DirectoryStream<Path> candidates = Files.newDirectoryStream(folder, prefix + "*")) {
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

    private boolean isOfTheDead(Path candidate) {
        Matcher matcher = name.matcher(candidate.getFileName().toString());
        return matcher.matches()
                && ProcessHandle.of(Long.parseLong(matcher.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    private static Set<String> filesIn(Path folder) throws IOException {
        Set<String> names = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }

    private static Optional<Address> socketIn(Path folder) {
        Path socket = folder.resolve(SOCKET);
        // Windows cannot follow a socket as it follows links.
        return Files.exists(socket, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(new Address(Address.Family.UNIX, "", socket.toString()))
                : Optional.empty();
    }

    private boolean isDeaf(Path folder) throws IOException {
        Optional<Address> address = listener.in(folder);
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
}
