package io.github.surefirefine.it.console;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.result.MavenResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A debugger stops in a test, and forks do not fight over the port that it attaches to. */
class DebugIT {

    @ParameterizedTest(name = "{0} forks")
    @ValueSource(ints = {1, 2})
    void stopsAtABreakpoint(int forks) throws Exception {
        int port = freePort();
        Debugger debugger = new Debugger("demo.ShopTest", "refuses");
        CompletableFuture<List<String>> stops = new CompletableFuture<>();

        MavenResult result = MavenProject.copyOf("fork-settings", "DebugIT-" + forks)
                .build()
                .withProvider()
                .forks(forks)
                .property(
                        "maven.surefire.debug",
                        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=localhost:" + port)
                .onLine(line -> {
                    if (line.contains("Listening for transport dt_socket at address: " + port)) {
                        stops.completeAsync(() -> debugger.follow(port));
                    }
                })
                .run("test");

        assertThat(result).succeeded().hasTotals(12, 0, 0, 0).printedOnce(".*Listening for transport dt_socket.*");
        assertThat(stops.get(10, TimeUnit.SECONDS)).containsExactly("demo.ShopTest.refuses");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
