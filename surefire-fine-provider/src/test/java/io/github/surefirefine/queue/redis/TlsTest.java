package io.github.surefirefine.queue.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.surefirefine.queue.QueueException;
import io.github.surefirefine.queue.QueueRequest;
import io.github.surefirefine.queue.QueueRules;
import io.github.surefirefine.queue.remote.QueueAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server must prove who it is. */
class TlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static KeyStore ofThisMachine;

    @SuppressWarnings("NullAway.Init")
    private static KeyStore ofAnother;

    @BeforeAll
    static void makeKeys() throws Exception {
        ofThisMachine = keys("ip:127.0.0.1");
        ofAnother = keys("dns:elsewhere.example");
    }

    private static KeyStore keys(String host) throws Exception {
        Path file = folder.resolve(host.replace(':', '-') + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "key",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=test",
                        "-ext",
                        "san=" + host,
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    @Test
    void aServerThatNobodyVouchesForIsNotTrusted() throws Exception {
        QueueException failure = failure(ofThisMachine, Optional.empty());

        assertThat(failure).hasMessageContaining("cannot be trusted");
        assertThat(failure.isWorthRepeating()).isFalse();
    }

    @Test
    void aServerOfAnotherNameIsNotTrusted() throws Exception {
        QueueException failure = failure(ofAnother, Optional.of(authorities(ofAnother)));

        assertThat(failure).hasMessageContaining("cannot be trusted");
        assertThat(failure.isWorthRepeating()).isFalse();
    }

    /** It closes the connection after the handshake; so the handshake has succeeded. */
    @Test
    void aServerThatAFileVouchesForIsTrusted() throws Exception {
        QueueException failure = failure(ofThisMachine, Optional.of(authorities(ofThisMachine)));

        assertThat(failure).hasMessageContaining("has closed the connection");
        assertThat(failure.isWorthRepeating()).isTrue();
    }

    @Test
    void aFileWithoutCertificatesIsTold() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");

        QueueException failure = failure(ofThisMachine, Optional.of(empty));

        assertThat(failure).hasMessageContaining("empty.pem");
        assertThat(failure.isWorthRepeating()).isFalse();
    }

    private static Path authorities(KeyStore keys) throws GeneralSecurityException, IOException {
        String encoded = Base64.getMimeEncoder()
                .encodeToString(keys.getCertificate("key").getEncoded());
        return Files.writeString(
                folder.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n");
    }

    private static QueueException failure(KeyStore keys, Optional<Path> authorities) throws Exception {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        try (SSLServerSocket server = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Thread thread = new Thread(() -> greetAll(server));
            thread.start();
            QueueAddress address =
                    new QueueAddress("127.0.0.1", server.getLocalPort(), true, 0, "q", Optional.empty(), authorities);
            try (RedisQueue queue = new RedisQueue(address, QueueRules.of("1.0", 1_000))) {
                return catchThrowableOfType(QueueException.class, () -> queue.ask(new QueueRequest.Look("a")));
            }
        }
    }

    private static void greetAll(SSLServerSocket server) {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                client.getInputStream().read();
            } catch (IOException e) {
                // The client has hung up, or the test is over.
            }
        }
    }
}
