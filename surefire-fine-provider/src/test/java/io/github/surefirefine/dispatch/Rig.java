package io.github.surefirefine.dispatch;

import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.ReportEvent;
import io.github.surefirefine.model.TestUnit;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A dispatcher with a clock to turn and a record of what every fork was told. */
final class Rig {

    final Dispatcher dispatcher;

    private final Map<Integer, List<ToFork>> inboxes = new TreeMap<>();
    private final List<String> console = new ArrayList<>();
    private boolean aborted;
    private long now = 1_000_000_000L;

    Rig(ForkUse use, String... options) {
        Map<String, String> properties = new TreeMap<>();
        for (int i = 0; i < options.length; i += 2) {
            properties.put(options[i], options[i + 1]);
        }
        dispatcher = new Dispatcher(use, FineOptions.parse(properties));
    }

    /** A fork says hello; its number is its serial. */
    void join(int fork) {
        handle(new Event.ForkJoined(new ForkId(fork), fork, 1000 + fork));
    }

    void say(int fork, ToConductor message) {
        handle(new Event.ForkSaid(new ForkId(fork), message));
    }

    void say(int fork, List<ToConductor> messages) {
        messages.forEach(message -> say(fork, message));
    }

    void gone(int fork) {
        handle(new Event.ForkGone(new ForkId(fork)));
    }

    void tick() {
        handle(new Event.Tick());
    }

    void seconds(double seconds) {
        now += (long) (seconds * 1e9);
    }

    /** What the fork was told since the last call, presented events and console lines aside. */
    List<ToFork> orders(int fork) {
        List<ToFork> orders = inbox(fork).stream()
                .filter(message -> !(message instanceof ToFork.Present) && !(message instanceof ToFork.Print))
                .toList();
        inbox(fork).removeAll(orders);
        return orders;
    }

    /** The lease that the fork was given since the last call. */
    Lease lease(int fork) {
        List<Lease> leases = orders(fork).stream()
                .map(order -> order instanceof ToFork.RunLease run ? run.lease() : ((ToFork.RunPlanned) order).lease())
                .toList();
        if (leases.size() != 1) {
            throw new AssertionError("not one lease but " + leases);
        }
        return leases.get(0);
    }

    List<Integer> leasedUnits(int fork) {
        return lease(fork).units().stream().map(TestUnit::index).toList();
    }

    /** What the fork was to present since the last call. */
    List<ReportEvent> presented(int fork) {
        List<ToFork> taken =
                inbox(fork).stream().filter(ToFork.Present.class::isInstance).toList();
        inbox(fork).removeAll(taken);
        return taken.stream().map(message -> ((ToFork.Present) message).event()).toList();
    }

    /** Everything that was printed, by whichever fork. */
    List<String> console() {
        return console;
    }

    /** Everything that the fork was told and that was not asked for yet. */
    List<ToFork> inbox(int fork) {
        return inboxes.computeIfAbsent(fork, serial -> new ArrayList<>());
    }

    /** Whether a fork was told that the run cannot go on, and was not only sent away itself. */
    boolean wasAborted() {
        return aborted;
    }

    private void handle(Event event) {
        for (Send send : dispatcher.handle(event, now)) {
            inbox(send.fork().serial()).add(send.message());
            aborted |= send.message() instanceof ToFork.Abort abort
                    && !abort.message().contains("is sent away");
            if (send.message() instanceof ToFork.Print print) {
                console.add(print.line().text());
            }
        }
        if (dispatcher.toRemember().isPresent()) {
            handle(new Event.Remembered(Optional.empty()));
        }
    }
}
