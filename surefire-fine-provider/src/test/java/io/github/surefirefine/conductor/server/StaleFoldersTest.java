package io.github.surefirefine.conductor.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.wire.Address;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StaleFoldersTest {

    /** No process has such a number. */
    private static final long DEAD = Long.MAX_VALUE;

    @TempDir
    Path temporary;

    private Path own;

    @BeforeEach
    void makeOwn() throws IOException {
        own = PrivateFolder.create(temporary, StaleFolders.prefix());
    }

    @Test
    void theFolderOfADeadProcessGoes() throws IOException {
        Path stale = folder("fine-" + DEAD + "-1");
        socket(stale).close();
        age(stale);
        Path empty = age(folder("fine-" + DEAD + "-2"));
        StaleFolders.ofSockets(own).run();

        assertThat(stale).doesNotExist();
        assertThat(empty).doesNotExist();
        assertThat(own).exists();
    }

    @Test
    void thatOfALivingProcessStays() throws IOException {
        Path other = age(folder(StaleFolders.prefix() + "1"));
        age(own);
        StaleFolders.ofSockets(own).run();

        assertThat(other).exists();
        assertThat(own).exists();
    }

    /** For example, in another container with the same folder for temporary files. */
    @Test
    void aSocketOnWhichSomebodyListensStays() throws IOException {
        Path heard = folder("fine-" + DEAD + "-1");
        try (ServerSocketChannel listener = socket(heard)) {
            age(heard);
            StaleFolders.ofSockets(own).run();

            assertThat(listener.isOpen()).isTrue();
            assertThat(heard.resolve("s")).exists();
        }
    }

    @Test
    void aFolderThatIsBeingMadeStays() throws IOException {
        Path young = folder("fine-" + DEAD + "-1");
        StaleFolders.ofSockets(own).run();

        assertThat(young).exists();
    }

    @Test
    void whatHoldsSomethingElseStays() throws IOException {
        Path full = folder("fine-" + DEAD + "-1");
        socket(full).close();
        Files.createFile(full.resolve("other"));
        age(full);
        StaleFolders.ofSockets(own).run();

        assertThat(full.resolve("s")).exists();
        assertThat(full.resolve("other")).exists();
    }

    @Test
    void whatOnlyHasASimilarNameStays() throws IOException {
        Path one = age(folder("fine-art"));
        Path two = age(folder("fine-" + DEAD + "-"));
        Path three = age(folder("fine-99999999999999999999-1"));
        Path file = Files.createFile(temporary.resolve("fine-" + DEAD + "-4"));
        age(file);
        StaleFolders.ofSockets(own).run();

        assertThat(one).exists();
        assertThat(two).exists();
        assertThat(three).exists();
        assertThat(file).exists();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "only administrators make links")
    void aLinkIsNotFollowed() throws IOException {
        Path elsewhere = age(folder("elsewhere"));
        Path link = Files.createSymbolicLink(temporary.resolve("fine-" + DEAD + "-1"), elsewhere);
        StaleFolders.ofSockets(own).run();

        assertThat(link).exists();
        assertThat(elsewhere).exists();
    }

    @Test
    void anAddressThatLeadsNowhereGoes() throws IOException {
        Path gone = address(DEAD, new Address(Address.Family.UNIX, "token", "/no/such/socket"));
        Path closed;
        try (ListeningSocket socket = ListeningSocket.open(temporary)) {
            closed = address(DEAD - 1, socket.address());
        }
        Path unfinished = folder(".fine-" + (DEAD - 2));
        Files.createFile(unfinished.resolve("unfinished"));
        age(unfinished);
        StaleFolders.ofAddresses(temporary).run();

        assertThat(gone).doesNotExist();
        assertThat(closed).doesNotExist();
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void anAddressAtWhichSomebodyListensStays() throws IOException {
        try (ListeningSocket socket = ListeningSocket.open(temporary)) {
            Path heard = address(DEAD, socket.address());
            StaleFolders.ofAddresses(temporary).run();

            assertThat(heard.resolve("address")).exists();
        }
    }

    @Test
    void theAddressOfALivingMavenStays() throws IOException {
        Path living =
                address(ProcessHandle.current().pid(), new Address(Address.Family.UNIX, "token", "/no/such/socket"));
        StaleFolders.ofAddresses(temporary).run();

        assertThat(living.resolve("address")).exists();
    }

    @Test
    void anAddressThatNobodyCanReadStays() throws IOException {
        Path other = folder(".fine-" + DEAD);
        Files.writeString(other.resolve("address"), "here");
        age(other);
        StaleFolders.ofAddresses(temporary).run();

        assertThat(other.resolve("address")).exists();
    }

    @Test
    void thereMayBeNoReports() {
        Path none = temporary.resolve("none");
        StaleFolders.ofAddresses(none).run();

        assertThat(none).doesNotExist();
    }

    private Path address(long maven, Address address) throws IOException {
        Path folder = folder(".fine-" + maven);
        Files.writeString(folder.resolve("address"), address.toText());
        return age(folder);
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectory(temporary.resolve(name));
    }

    /** Closing it leaves the file. */
    private static ServerSocketChannel socket(Path folder) throws IOException {
        return ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(folder.resolve("s")));
    }

    private static Path age(Path path) throws IOException {
        return Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofMinutes(10))));
    }
}
