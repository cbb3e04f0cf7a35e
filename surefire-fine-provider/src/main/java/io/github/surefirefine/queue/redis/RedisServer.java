package io.github.surefirefine.queue.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.surefirefine.queue.QueueException;
import io.github.surefirefine.queue.remote.QueueAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.JedisCluster;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** The connection to the server, made when it is needed. For one thread. */
final class RedisServer {

    private static final int CLUSTER_ATTEMPTS = 3;

    private final QueueAddress address;
    private final Troubles troubles;

    private @Nullable UnifiedJedis client;
    private Optional<String> warning = Optional.empty();

    RedisServer(QueueAddress address) {
        this.address = address;
        this.troubles = new Troubles(address);
    }

    /**
     * Runs a script. After an error, the next one has a new connection: it is not known what is still to come from the
     * old one.
     */
    Object run(Script script, List<byte[]> keys, List<byte[]> arguments) throws QueueException {
        try {
            UnifiedJedis connected = connected();
            try {
                return connected.evalsha(script.digest().getBytes(UTF_8), keys, arguments);
            } catch (JedisNoScriptException e) {
                return connected.eval(script.text().getBytes(UTF_8), keys, arguments);
            }
        } catch (RuntimeException e) {
            // Jedis throws other ones, too, if something else than Redis answers.
            close();
            throw troubles.of(e);
        }
    }

    /** What should be changed about the server. */
    Optional<String> warning() throws QueueException {
        try {
            connected();
            return warning;
        } catch (RuntimeException e) {
            close();
            throw troubles.of(e);
        }
    }

    void close() {
        UnifiedJedis open = client;
        client = null;
        if (open != null) {
            closeQuietly(open);
        }
    }

    private static void closeQuietly(UnifiedJedis open) {
        try {
            open.close();
        } catch (JedisException e) {
            // Nothing is lost: every request has had its answer.
        }
    }

    private UnifiedJedis connected() throws QueueException {
        UnifiedJedis known = client;
        if (known == null) {
            known = connect();
            client = known;
        }
        return known;
    }

    private UnifiedJedis connect() throws QueueException {
        HostAndPort node = new HostAndPort(address.host(), address.port());
        JedisClientConfig settings = ClientSettings.of(address);
        UnifiedJedis single = new UnifiedJedis(new Connection(node, settings));
        try {
            ServerFacts facts = ServerFacts.of(single);
            if (facts.isTooOld()) {
                throw troubles.tooOld();
            }
            warning = facts.warning();
            if (!facts.isCluster()) {
                return single;
            }
        } catch (RuntimeException | QueueException e) {
            closeQuietly(single);
            throw e;
        }
        closeQuietly(single);
        return new JedisCluster(Set.of(node), settings, CLUSTER_ATTEMPTS, poolOfOne());
    }

    private static GenericObjectPoolConfig<Connection> poolOfOne() {
        GenericObjectPoolConfig<Connection> pool = new GenericObjectPoolConfig<>();
        pool.setMaxTotal(1);
        pool.setJmxEnabled(false);
        return pool;
    }
}
