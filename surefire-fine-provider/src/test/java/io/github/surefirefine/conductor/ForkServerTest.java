package io.github.surefirefine.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.conductor.file.EventFile;
import io.github.surefirefine.conductor.file.RunFiles;
import io.github.surefirefine.conductor.process.Postmortems;
import io.github.surefirefine.conductor.process.StartedForks;
import io.github.surefirefine.conductor.server.ForkServer;
import io.github.surefirefine.conductor.server.HandshakeWatch;
import io.github.surefirefine.conductor.server.ListeningSocket;
import io.github.surefirefine.conductor.thread.DaemonThread;
import io.github.surefirefine.dispatch.Dispatcher;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.store.RunMemory;
import io.github.surefirefine.wire.Frames;
import io.github.surefirefine.wire.ToFork;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happens to connections that do not belong to the run. */
@Timeout(120)
class ForkServerTest {

    private static final Duration FOREVER = Duration.ofDays(1);

    @TempDir
    Path temporary;

    private ListeningSocket socket;
    private final List<Thread> threads = new ArrayList<>();
    private final List<FakeForkClient> clients = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        socket = ListeningSocket.open(temporary);
    }

    @AfterEach
    void close() throws Exception {
        for (FakeForkClient client : clients) {
            client.close();
        }
        socket.close();
        for (Thread thread : threads) {
            thread.interrupt();
            thread.join();
        }
    }

    @Test
    void whoeverSaysNothingIsCutInTime() throws IOException {
        receive(new HandshakeWatch(Duration.ofMillis(50), 10));

        assertThat(stranger().isCut()).isTrue();
        assertIsServed(1);
    }

    @Test
    void whoeverSaysHalfAHelloIsCutInTime() throws IOException {
        receive(new HandshakeWatch(Duration.ofMillis(50), 10));
        FakeForkClient slow = stranger();
        slow.sayBytes(new byte[] {0, 0, 0, 50, 1, 2, 3});

        assertThat(slow.isCut()).isTrue();
    }

    @Test
    void whoeverHasSaidHelloMayBeSilent() throws IOException {
        HandshakeWatch handshakes = new HandshakeWatch(Duration.ofSeconds(2), 10);
        receive(handshakes);
        FakeForkClient fork = fork(1);
        assertThat(fork.hear()).isEqualTo(new ToFork.MakePlan(0));

        assertThat(stranger().isCut())
                .as("somebody who came later, and says nothing")
                .isTrue();
        FakeForkClient other = fork(2);
        fork.close();
        assertThat(other.hear()).as("the fork was still there").isEqualTo(new ToFork.MakePlan(0));
    }

    @Test
    void aLongHelloIsRefusedWhileItsBytesAreStillToCome() throws IOException {
        receive(new HandshakeWatch(FOREVER, 10));
        FakeForkClient stranger = stranger();
        stranger.sayBytes(
                ByteBuffer.allocate(4).putInt(Frames.MAX_HELLO_BYTES + 1).array());

        assertThat(stranger.isCut()).isTrue();
        assertIsServed(1);
    }

    @Test
    void manyWhoSayNothingKeepNobodyOut() throws IOException {
        receive(new HandshakeWatch(FOREVER, 3));
        List<FakeForkClient> strangers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            strangers.add(stranger());
        }
        assertIsServed(1);

        assertThat(strangers.subList(0, 47)).as("the first ones").allMatch(FakeForkClient::isCut);
    }

    private void receive(HandshakeWatch handshakes) {
        EventFile putAside = new EventFile(temporary);
        FineOptions options = FineOptions.parse(Map.of());
        StartedForks started = new StartedForks(Optional.empty());
        ConductorLoop loop = new ConductorLoop(
                new Dispatcher(ForkUse.REUSED, options, putAside),
                putAside,
                () -> false,
                RunMemory.NONE,
                RunFiles.of(options, temporary),
                started);
        threads.add(DaemonThread.start("loop", loop));
        threads.add(DaemonThread.start(
                "server", new ForkServer(socket, loop, new Postmortems(temporary, started), handshakes)));
    }

    private void assertIsServed(int number) throws IOException {
        assertThat(fork(number).hear()).isEqualTo(new ToFork.MakePlan(0));
    }

    private FakeForkClient stranger() throws IOException {
        FakeForkClient client = FakeForkClient.silent(socket.address());
        clients.add(client);
        return client;
    }

    private FakeForkClient fork(int number) throws IOException {
        FakeForkClient client = FakeForkClient.join(socket.address(), number);
        clients.add(client);
        return client;
    }
}
