package io.github.surefirefine.it.bench;

import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.wire.ChannelStreams;
import io.github.surefirefine.wire.Frames;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * How long it takes to send the plan from the fork that made it to the conductor. The plan goes through the codec and a
 * socket of the kind that forks use, over a connection on which the fork has said hello, in cold code, as it does once
 * in the life of each JVM.
 *
 * @param units how many units the plan has
 * @param firstMillis the first transfer of this JVM
 * @param laterMillis the last transfer, when the code is warm
 */
record PlanTransfer(int units, double firstMillis, double laterMillis) {

    static PlanTransfer ofManyClasses(int runs) throws IOException {
        RunPlan plan = new MadeUpSuite(1_000, 10).plan();
        List<Double> millis = new ArrayList<>();
        for (int run = 0; run < Math.max(2, runs); run++) {
            millis.add(transfer(plan));
        }
        return new PlanTransfer(plan.units().size(), millis.get(0), millis.get(millis.size() - 1));
    }

    String sentence() {
        return String.format(
                Locale.ROOT,
                "%nA plan of %,d units takes %.0f ms from fork to conductor in cold code, %.0f ms in warm code.%n",
                units,
                firstMillis,
                laterMillis);
    }

    private static double transfer(RunPlan plan) throws IOException {
        Path folder = Files.createTempDirectory("fine-bench");
        Path socket = folder.resolve("socket");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            CompletableFuture<Long> fork = CompletableFuture.supplyAsync(() -> send(plan, socket));
            try (SocketChannel channel = server.accept();
                    InputStream in = new BufferedInputStream(ChannelStreams.in(channel), 1 << 16)) {
                Frames.read(in, ToConductor.class);
                ToConductor received = Frames.read(in, ToConductor.class);
                long end = System.nanoTime();
                double millis = (end - fork.join()) / 1e6;
                if (!new ToConductor.PlanMade(PackedPlan.of(plan), 1).equals(received)) {
                    throw new IllegalStateException("another plan has arrived");
                }
                return millis;
            }
        } finally {
            Files.deleteIfExists(socket);
            Files.delete(folder);
        }
    }

    /** When the fork began to send, by the clock of {@link System#nanoTime()}. */
    private static long send(RunPlan plan, Path socket) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                OutputStream out = new BufferedOutputStream(ChannelStreams.out(channel), 1 << 16)) {
            Frames.write(
                    out, ToConductor.class, new ToConductor.Hello(Frames.VERSION, "token", 1, 1, ForkRole.SUREFIRE));
            out.flush();
            long start = System.nanoTime();
            Frames.write(out, ToConductor.class, new ToConductor.PlanMade(PackedPlan.of(plan), 1));
            return start;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
