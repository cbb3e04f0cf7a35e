package io.github.surefirefine.queue.redis;

import io.github.surefirefine.queue.QueueAnswer;
import io.github.surefirefine.queue.QueueException;
import io.github.surefirefine.queue.QueueRequest;
import io.github.surefirefine.queue.QueueRules;
import io.github.surefirefine.queue.remote.QueueAddress;
import io.github.surefirefine.queue.remote.RemoteQueue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queue on a server. For one thread. */
public final class RedisQueue implements RemoteQueue {

    private final RedisServer server;
    private final List<byte[]> keys;
    private final QueueRules rules;
    private final String clock;
    private final Map<Class<? extends QueueRequest>, Script> scripts = new HashMap<>();

    /** A queue that connects when it is first asked. */
    public RedisQueue(QueueAddress address, QueueRules rules) {
        this(address, rules, Script.read("clock"));
    }

    /** @param clock script that defines the function {@code clock}, which returns milliseconds */
    RedisQueue(QueueAddress address, QueueRules rules, String clock) {
        this.server = new RedisServer(address);
        this.keys = QueueKeys.of(address.queue());
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public QueueAnswer ask(QueueRequest request) throws QueueException {
        Script script = scripts.computeIfAbsent(request.getClass(), kind -> Script.of(clock, kind));
        return Answers.of(server.run(script, keys, Arguments.of(rules, request)));
    }

    @Override
    public Optional<String> warning() throws QueueException {
        return server.warning();
    }

    @Override
    public void close() {
        server.close();
    }
}
