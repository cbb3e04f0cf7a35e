package io.github.surefirefine.fork.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.surefirefine.wire.ChannelStreams;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UninterruptibleChannelTest {

    /** More than any buffer of a socket holds. */
    private static final int MUCH = 64 * 1024 * 1024;

    private UninterruptibleChannel channel;
    private SocketChannel peer;

    @BeforeEach
    void connect() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            channel = new UninterruptibleChannel(SocketChannel.open(server.getLocalAddress()));
            peer = server.accept();
        }
    }

    @AfterEach
    void close() throws IOException {
        Thread.interrupted();
        channel.close();
        peer.close();
    }

    @Test
    void anInterruptedThreadWritesAndReads() throws IOException {
        Thread.currentThread().interrupt();
        assertThat(channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3}))).isEqualTo(3);
        assertThat(Thread.currentThread().isInterrupted())
                .as("kept for whom it was meant")
                .isTrue();
        Thread.interrupted();

        peer.write(ByteBuffer.wrap(new byte[] {7}));
        Thread.currentThread().interrupt();
        ByteBuffer read = ByteBuffer.allocate(9);
        assertThat(channel.read(read)).isEqualTo(1);
        assertThat(read.get(0)).isEqualTo((byte) 7);
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void aThreadThatIsInterruptedWhileItWaitsGoesOnWaiting()
            throws IOException, ExecutionException, InterruptedException {
        AtomicReference<Thread> writer = new AtomicReference<>();
        CompletableFuture<Boolean> written = CompletableFuture.supplyAsync(() -> {
            writer.set(Thread.currentThread());
            try {
                ChannelStreams.out(channel).write(new byte[MUCH]);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return Thread.interrupted();
        });
        ByteBuffer taken = ByteBuffer.allocate(1 << 16);
        long bytes = peer.read(taken);
        while (bytes < MUCH) {
            writer.get().interrupt();
            taken.clear();
            bytes += peer.read(taken);
        }

        assertThat(written.get()).isTrue();
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void theEndOfTheStreamIsSeen() throws IOException {
        peer.close();

        assertThat(channel.read(ByteBuffer.allocate(9))).isEqualTo(-1);
    }

    @Test
    void whatIsClosedIsClosed() throws IOException {
        channel.close();

        assertThat(channel.isOpen()).isFalse();
        assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(9))).isInstanceOf(ClosedChannelException.class);
    }
}
