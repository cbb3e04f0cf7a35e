package io.github.surefirefine.conductor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.surefirefine.wire.Address;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {

    @TempDir
    Path temporary;

    @Test
    void aSocketIsAFileInAFolderOfItsOwn() throws IOException {
        try (Mailbox mailbox = Mailbox.open(temporary)) {
            assertThat(mailbox.address().family()).isEqualTo(Address.Family.UNIX);
            assertThat(Path.of(mailbox.address().place())).exists();
            assertThat(Path.of(mailbox.address().place()).getParent().getParent())
                    .isEqualTo(temporary);
            assertConnects(mailbox);
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aPathThatIsTooLongForASocketMeansTcp() throws IOException {
        Path deep = Files.createDirectories(temporary.resolve("x".repeat(60)).resolve("y".repeat(60)));
        try (Mailbox mailbox = Mailbox.open(deep)) {
            assertThat(mailbox.address().family()).isEqualTo(Address.Family.TCP);
            assertThat(deep).isEmptyDirectory();
            assertConnects(mailbox);
        }
    }

    @Test
    void aPathIsMeasuredInBytes() throws IOException {
        Path deep = Files.createDirectory(temporary.resolve("ж".repeat(45)));
        try (Mailbox mailbox = Mailbox.open(deep)) {
            assertThat(mailbox.address().family()).isEqualTo(Address.Family.TCP);
        }
    }

    @Test
    void aFolderThatDoesNotExistMeansTcp() throws IOException {
        try (Mailbox mailbox = Mailbox.open(temporary.resolve("nowhere"))) {
            assertThat(mailbox.address().family()).isEqualTo(Address.Family.TCP);
            assertConnects(mailbox);
        }
    }

    @Test
    void closingTwiceIsClosing() throws IOException {
        Mailbox mailbox = Mailbox.open(temporary);
        mailbox.close();
        mailbox.close();

        assertThat(temporary).isEmptyDirectory();
        assertThatThrownBy(() -> mailbox.server().accept()).isInstanceOf(ClosedChannelException.class);
    }

    @Test
    void aFolderThatIsGoneAlreadyIsNoProblem() throws IOException {
        Mailbox mailbox = Mailbox.open(temporary);
        Path socket = Path.of(mailbox.address().place());
        Files.delete(socket);
        Files.delete(socket.getParent());
        mailbox.close();

        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void whatSomebodyElsePutThereStays() throws IOException {
        Mailbox mailbox = Mailbox.open(temporary);
        Path other = Files.createFile(Path.of(mailbox.address().place()).resolveSibling("other"));
        mailbox.close();

        assertThat(other).exists();
    }

    private static void assertConnects(Mailbox mailbox) throws IOException {
        Address address = Address.parse(mailbox.address().toText());
        try (SocketChannel client = SocketChannel.open(address.protocolFamily())) {
            client.connect(address.socketAddress());
            try (SocketChannel accepted = mailbox.server().accept()) {
                client.write(ByteBuffer.wrap(new byte[] {42}));
                ByteBuffer read = ByteBuffer.allocate(1);
                accepted.read(read);
                assertThat(read.get(0)).isEqualTo((byte) 42);
            }
        }
    }
}
