package io.github.surefirefine.queue.redis;

import io.github.surefirefine.queue.QueueException;
import io.github.surefirefine.queue.remote.Credentials;
import io.github.surefirefine.queue.remote.QueueAddress;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.JedisClientConfig;

/** How Jedis connects. */
final class ClientSettings {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 10_000;

    private ClientSettings() {}

    /** @throws QueueException if the certificates cannot be read */
    static JedisClientConfig of(QueueAddress address) throws QueueException {
        DefaultJedisClientConfig.Builder settings = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(CONNECT_MILLIS)
                .socketTimeoutMillis(ANSWER_MILLIS)
                .database(address.database())
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED);
        if (address.credentials().isPresent()) {
            Credentials credentials = address.credentials().get();
            credentials.user().ifPresent(settings::user);
            settings.password(credentials.password());
        }
        if (address.encrypted()) {
            SSLParameters parameters = new SSLParameters();
            // Without this, Java accepts the certificate of any other host.
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            settings.ssl(true).sslParameters(parameters);
            if (address.authorities().isPresent()) {
                settings.sslSocketFactory(trusting(address.authorities().get()));
            }
        }
        return settings.build();
    }

    private static SSLSocketFactory trusting(Path authorities) throws QueueException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(authorities))) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.setCertificateEntry("authority " + trusted.size(), each);
            }
            if (trusted.size() == 0) {
                throw unreadable(authorities);
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(authorities);
        }
    }

    private static QueueException unreadable(Path authorities) {
        return new QueueException(
                "There is no certificate in PEM in " + authorities
                        + ", which is to vouch for the server of the shared queue.",
                false);
    }
}
