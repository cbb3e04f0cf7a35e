package io.github.surefirefine.conductor;

import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.wire.Address;
import io.github.surefirefine.wire.ChannelStreams;
import io.github.surefirefine.wire.Frames;
import io.github.surefirefine.wire.LeaseScript;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** A fork that speaks with a conductor over a real socket, and only pretends to run tests. */
final class FakeForkClient implements AutoCloseable {

    final List<ReportEvent> presented = new ArrayList<>();
    final List<String> printed = new ArrayList<>();
    final List<Integer> ran = new ArrayList<>();

    private final SocketChannel channel;
    private final InputStream in;
    private final OutputStream out;

    private FakeForkClient(Address address) throws IOException {
        channel = SocketChannel.open(address.protocolFamily());
        channel.connect(address.socketAddress());
        in = new BufferedInputStream(ChannelStreams.in(channel));
        out = ChannelStreams.out(channel);
    }

    /** Connects and says nothing. */
    static FakeForkClient silent(Address address) throws IOException {
        return new FakeForkClient(address);
    }

    /** Connects and says hello. */
    static FakeForkClient join(Address address, int number) throws IOException {
        FakeForkClient fork = new FakeForkClient(address);
        fork.say(new ToConductor.Hello(Frames.VERSION, address.token(), number, 4711, ForkRole.SUREFIRE));
        return fork;
    }

    /**
     * Does what it is told until it is told to leave. Returns the message that said so, or null at the end of the
     * stream.
     */
    ToFork work(RunPlan plan) throws IOException {
        while (true) {
            ToFork message = hear();
            if (message instanceof ToFork.MakePlan) {
                say(new ToConductor.PlanMade(PackedPlan.of(plan), 1));
            } else if (message instanceof ToFork.RunLease order) {
                run(plan, order.lease());
            } else if (message instanceof ToFork.Present news) {
                presented.add(news.event());
            } else if (message instanceof ToFork.Print print) {
                printed.add(print.line().text());
            } else if (message instanceof ToFork.Confirm) {
                say(new ToConductor.Confirmed());
            } else {
                return message;
            }
        }
    }

    ToFork hear() throws IOException {
        return Frames.read(in, ToFork.class);
    }

    void say(ToConductor message) throws IOException {
        Frames.write(out, ToConductor.class, message);
    }

    void sayBytes(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    /** Whether the conductor has cut the connection. */
    boolean isCut() {
        try {
            return hear() == null;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void run(RunPlan plan, Lease lease) throws IOException {
        lease.units().forEach(unit -> ran.add(unit.index()));
        for (ToConductor message : LeaseScript.of(plan, lease)) {
            say(message);
        }
    }
}
