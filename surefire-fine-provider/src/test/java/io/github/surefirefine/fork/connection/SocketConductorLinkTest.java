package io.github.surefirefine.fork.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.wire.Address;
import io.github.surefirefine.wire.ChannelStreams;
import io.github.surefirefine.wire.Frames;
import io.github.surefirefine.wire.ToConductor;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SocketConductorLinkTest {

    private static final ToConductor.UnitsGivenUp ANSWER = new ToConductor.UnitsGivenUp(1, List.of(2));

    private ServerSocketChannel server;
    private SocketChannel conductor;
    private InputStream heard;
    private SocketConductorLink link;

    @BeforeEach
    void connect() throws IOException {
        server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
        link = SocketConductorLink.connect(
                new Address(Address.Family.TCP, "token", Integer.toString(port)), 1, ForkRole.SUREFIRE);
        conductor = server.accept();
        heard = ChannelStreams.in(conductor);
    }

    @AfterEach
    void close() throws IOException {
        link.close();
        conductor.close();
        server.close();
    }

    @Test
    void anAnswerIsSentByItself() throws IOException {
        link.answer(ANSWER);

        assertThat(nextThatIsNot(ToConductor.Hello.class, ToConductor.Launched.class))
                .isEqualTo(ANSWER);
    }

    /** A sender may have to wait for a conductor that waits for the thread that answers. */
    @Test
    void anAnswerDoesNotWaitForWhoeverIsSending() throws IOException, InterruptedException {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        Thread sender = new Thread(() -> {
            synchronized (link) {
                sending.countDown();
                try {
                    answered.await();
                    link.send(new ToConductor.LeaseFinished(1));
                } catch (IOException | InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        });
        sender.start();
        sending.await();
        link.answer(ANSWER);
        answered.countDown();
        sender.join();
        link.flush();

        assertThat(nextThatIsNot(ToConductor.Hello.class, ToConductor.Launched.class))
                .as("before whatever is said afterwards")
                .isEqualTo(ANSWER);
        assertThat(Frames.read(heard, ToConductor.class)).isEqualTo(new ToConductor.LeaseFinished(1));
    }

    private ToConductor nextThatIsNot(Class<?>... types) throws IOException {
        ToConductor message;
        do {
            message = Frames.read(heard, ToConductor.class);
        } while (List.of(types).contains(message.getClass()));
        return message;
    }
}
