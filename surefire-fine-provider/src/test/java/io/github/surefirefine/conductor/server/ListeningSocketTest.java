package io.github.surefirefine.conductor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.surefirefine.wire.Address;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListeningSocketTest {

    @TempDir
    Path temporary;

    @Test
    void aSocketIsAFileInAFolderOfItsOwn() throws IOException {
        int longest = (StaleFolders.prefix() + Long.MAX_VALUE).length() + 3;
        assumeTrue(temporary.toString().length() + longest <= 100, "too long for a socket: " + temporary);
        try (ListeningSocket socket = ListeningSocket.open(temporary)) {
            assertThat(socket.address().family()).isEqualTo(Address.Family.UNIX);
            assertThat(Path.of(socket.address().place())).exists();
            assertThat(Path.of(socket.address().place()).getParent().getParent())
                    .isEqualTo(temporary);
            assertConnects(socket);
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aPathThatIsTooLongForASocketMeansTcp() throws IOException {
        Path deep = Files.createDirectories(temporary.resolve("x".repeat(60)).resolve("y".repeat(60)));
        try (ListeningSocket socket = ListeningSocket.open(deep)) {
            assertThat(socket.address().family()).isEqualTo(Address.Family.TCP);
            assertThat(deep).isEmptyDirectory();
            assertConnects(socket);
        }
    }

    @Test
    void aPathIsMeasuredInBytes() throws IOException {
        Path deep = Files.createDirectory(temporary.resolve("ж".repeat(45)));
        try (ListeningSocket socket = ListeningSocket.open(deep)) {
            assertThat(socket.address().family()).isEqualTo(Address.Family.TCP);
        }
    }

    @Test
    void aFolderThatDoesNotExistMeansTcp() throws IOException {
        try (ListeningSocket socket = ListeningSocket.open(temporary.resolve("nowhere"))) {
            assertThat(socket.address().family()).isEqualTo(Address.Family.TCP);
            assertConnects(socket);
        }
    }

    @Test
    void closingTwiceIsClosing() throws IOException {
        ListeningSocket socket = ListeningSocket.open(temporary);
        socket.close();
        socket.close();

        assertThat(temporary).isEmptyDirectory();
        assertThatThrownBy(() -> socket.server().accept()).isInstanceOf(ClosedChannelException.class);
    }

    @Test
    void aFolderThatIsGoneAlreadyIsNoProblem() throws IOException {
        ListeningSocket socket = ListeningSocket.open(temporary);
        Path path = Path.of(socket.address().place());
        Files.delete(path);
        Files.delete(path.getParent());
        socket.close();

        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void whatSomebodyElsePutThereStays() throws IOException {
        ListeningSocket socket = ListeningSocket.open(temporary);
        Path other = Files.createFile(Path.of(socket.address().place()).resolveSibling("other"));
        socket.close();

        assertThat(other).exists();
    }

    private static void assertConnects(ListeningSocket socket) throws IOException {
        Address address = Address.parse(socket.address().toText());
        try (SocketChannel client = SocketChannel.open(address.protocolFamily())) {
            client.connect(address.socketAddress());
            try (SocketChannel accepted = socket.server().accept()) {
                client.write(ByteBuffer.wrap(new byte[] {42}));
                ByteBuffer read = ByteBuffer.allocate(1);
                accepted.read(read);
                assertThat(read.get(0)).isEqualTo((byte) 42);
            }
        }
    }
}
