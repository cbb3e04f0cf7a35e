package io.github.surefirefine.it.queue;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between machines and their server, and can break all connections, or delay all answers. */
final class QueueProxy implements AutoCloseable {

    private final int serverPort;
    private final ServerSocket entrance;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile int delayMillis;

    QueueProxy(int serverPort) {
        this.serverPort = serverPort;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::accept);
    }

    String address() {
        return "redis://127.0.0.1:" + entrance.getLocalPort();
    }

    /** Breaks all connections that there are. New ones are possible. */
    void cut() {
        sockets.forEach(QueueProxy::close);
    }

    /** Delays each answer from now on. */
    void delay(int millis) {
        delayMillis = millis;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                connect(entrance.accept());
            } catch (IOException e) {
                // The test has ended.
                return;
            }
        }
    }

    private void connect(Socket client) {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            sockets.add(client);
            sockets.add(server);
            inBackground(() -> copy(client, server, false));
            inBackground(() -> copy(server, client, true));
        } catch (IOException e) {
            // The server is not there, so neither is the proxy.
            close(client);
        }
    }

    private void copy(Socket from, Socket to, boolean isAnswer) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[65_536];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                if (isAnswer) {
                    Thread.sleep(delayMillis);
                }
                out.write(bytes, 0, count);
            }
        } catch (IOException e) {
            // One of the two has gone, so the other one has to go, too.
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            close(from);
            close(to);
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "queue proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        close(entrance);
        cut();
    }
}
