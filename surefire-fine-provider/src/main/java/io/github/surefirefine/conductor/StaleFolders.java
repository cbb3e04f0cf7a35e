package io.github.surefirefine.conductor;

import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes the folders of conductors that were killed. The name of a folder says whose it was. A folder goes only if it is
 * this user's, older than a minute, holds nothing but a socket on which nobody listens, and if there is no such process:
 * a process of another container is not seen, but it can be heard.
 */
final class StaleFolders {

    /** The socket in its folder. */
    static final String SOCKET = "s";

    private static final Pattern NAME = Pattern.compile("fine-(\\d+)-\\d+");

    /** Folders for temporary files can be full; it is not for us to look through all of that. */
    private static final int MOST_LOOKED_AT = 1_000;

    private static final Duration YOUTH = Duration.ofMinutes(1);

    private StaleFolders() {}

    /** A name, up to what makes it unique. */
    static String prefix() {
        return "fine-" + ProcessHandle.current().pid() + "-";
    }

    /** Removes what is stale beside the folder of a conductor that has just been made. */
    static void sweepBeside(Path own) {
        Instant old = Instant.now().minus(YOUTH);
        int looked = 0;
        try (DirectoryStream<Path> candidates = Files.newDirectoryStream(own.resolveSibling(""), "fine-*")) {
            UserPrincipal me = Files.getOwner(own);
            for (Path folder : candidates) {
                if (++looked > MOST_LOOKED_AT) {
                    return;
                }
                sweep(folder, me, old);
            }
        } catch (IOException e) {
            // Somebody else may have removed it, or may do so next time.
        }
    }

    private static void sweep(Path folder, UserPrincipal me, Instant old) {
        try {
            if (isOfTheDead(folder)
                    && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(me)
                    && Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS)
                            .toInstant()
                            .isBefore(old)
                    && holdsNothingButADeafSocket(folder)) {
                Files.deleteIfExists(folder.resolve(SOCKET));
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            // As above; the others are looked at all the same.
        }
    }

    private static boolean isOfTheDead(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        try {
            return name.matches()
                    && ProcessHandle.of(Long.parseLong(name.group(1)))
                            .filter(ProcessHandle::isAlive)
                            .isEmpty();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean holdsNothingButADeafSocket(Path folder) throws IOException {
        List<Path> contents = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.forEach(contents::add);
        }
        Path socket = folder.resolve(SOCKET);
        return contents.isEmpty() || (contents.equals(List.of(socket)) && isDeaf(socket));
    }

    private static boolean isDeaf(Path socket) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            return false;
        } catch (ConnectException e) {
            return true;
        }
    }
}
