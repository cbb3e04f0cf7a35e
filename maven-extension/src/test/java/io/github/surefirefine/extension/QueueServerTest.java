package io.github.surefirefine.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Security;
import java.util.Collections;
import java.util.List;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueueServerTest {

    private final Settings settings = new Settings();
    private final QueueServer server = new QueueServer(settings, QueueServerTest::decrypt);

    @AfterEach
    void forget() {
        server.forget();
    }

    @Test
    void userAndPasswordAreDecryptedAndHandedOver() {
        settings.addServer(server("queue", "fine", "{secret}"));

        assertThat(server.read("queue")).isEmpty();

        assertThat(Security.getProperty("fine.queue.user")).isEqualTo("fine");
        assertThat(Security.getProperty("fine.queue.password")).isEqualTo("secret");
        assertThat(System.getProperties().toString()).doesNotContain("secret");
    }

    @Test
    void aPasswordIsEnough() {
        settings.addServer(server("queue", null, "plain"));

        assertThat(server.read("queue")).isEmpty();

        assertThat(Security.getProperty("fine.queue.user")).isEmpty();
        assertThat(Security.getProperty("fine.queue.password")).isEqualTo("plain");
    }

    @Test
    void anUnknownServerIsReported() {
        assertThat(server.read("other"))
                .singleElement()
                .asString()
                .startsWith("fine: settings.xml has no server \"other\" with a password");
        assertThat(Security.getProperty("fine.queue.password")).isNullOrEmpty();
    }

    @Test
    void anotherBuildInTheSameJvmKnowsNothing() {
        settings.addServer(server("queue", "fine", "secret"));
        server.read("queue");

        server.forget();

        assertThat(Security.getProperty("fine.queue.password")).isEmpty();
    }

    private static Server server(String id, String user, String password) {
        Server server = new Server();
        server.setId(id);
        server.setUsername(user);
        server.setPassword(password);
        return server;
    }

    /** Takes braces for encryption. */
    static SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
        Server decrypted = request.getServers().get(0).clone();
        decrypted.setPassword(decrypted.getPassword().replace("{", "").replace("}", ""));
        return new SettingsDecryptionResult() {

            @Override
            public Server getServer() {
                return decrypted;
            }

            @Override
            public List<Server> getServers() {
                return Collections.singletonList(decrypted);
            }

            @Override
            public Proxy getProxy() {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Proxy> getProxies() {
                return Collections.emptyList();
            }

            @Override
            public List<SettingsProblem> getProblems() {
                return Collections.emptyList();
            }
        };
    }
}
