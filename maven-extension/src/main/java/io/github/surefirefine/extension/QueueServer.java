package io.github.surefirefine.extension;

import java.security.Security;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Hands the user and the password of a queue from Maven's settings to the provider, which cannot read them. It does so by
 * security properties of the JVM: nobody prints those or passes them on to other processes.
 */
final class QueueServer {

    /** The option that names the server in the settings. */
    static final String OPTION = "fine.queue.server";

    /** The provider has the same names. */
    private static final String USER = "fine.queue.user";

    private static final String PASSWORD = "fine.queue.password";

    private final Settings settings;
    private final SettingsDecrypter decrypter;

    QueueServer(Settings settings, SettingsDecrypter decrypter) {
        this.settings = settings;
        this.decrypter = decrypter;
    }

    /** Forgets what another build in this JVM has read. */
    void forget() {
        Security.setProperty(USER, "");
        Security.setProperty(PASSWORD, "");
    }

    /** Reads the server with that id; returns what is wrong. */
    List<String> read(String id) {
        Optional<Server> server = Optional.ofNullable(settings.getServer(id))
                .map(found -> decrypter
                        .decrypt(new DefaultSettingsDecryptionRequest(found))
                        .getServer());
        String password = server.map(Server::getPassword).orElse("");
        if (password.isEmpty()) {
            return Collections.singletonList(Trouble.QUEUE_SERVER.tell("fine: settings.xml has no server \"" + id
                    + "\" with a password, so fine.queue.server has no effect; add one, or name another one"));
        }
        Security.setProperty(USER, server.map(Server::getUsername).orElse(""));
        Security.setProperty(PASSWORD, password);
        return Collections.emptyList();
    }
}
