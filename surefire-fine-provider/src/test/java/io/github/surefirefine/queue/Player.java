package io.github.surefirefine.queue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A machine of a {@link QueueGame}. */
final class Player {

    private enum Phase {
        OUTSIDE,
        PUBLISHING,
        INSIDE,
        OUT
    }

    final String id;
    final String name;

    /** Units that count, as far as the machine knows. */
    final Set<Integer> counted = new TreeSet<>();

    private final QueueGame game;
    private final int forks;
    private Phase phase = Phase.OUTSIDE;
    private int nextChunk;
    private final Map<Long, Set<Integer>> pending = new TreeMap<>();
    private final Map<Long, List<UnitResult>> untold = new TreeMap<>();
    private final List<Integer> warm = new ArrayList<>();

    Player(QueueGame game, String id, String name, int forks) {
        this.game = game;
        this.id = id;
        this.name = name;
        this.forks = forks;
    }

    boolean isOut() {
        return phase == Phase.OUT;
    }

    void die() {
        phase = Phase.OUT;
    }

    void leave() {
        if (phase == Phase.INSIDE && game.ask(new QueueRequest.Leave(id)) instanceof QueueAnswer.Sealed sealed) {
            phase = Phase.OUT;
            counted.clear();
            counted.addAll(sealed.units());
        }
    }

    /** @param lossOdds one answer of so many is lost */
    void step(int lossOdds) {
        switch (phase) {
            case OUTSIDE -> join(lossOdds);
            case PUBLISHING -> publish(lossOdds);
            case INSIDE -> work(lossOdds);
            case OUT -> {}
        }
    }

    private boolean isLost(int odds) {
        return game.random.nextInt(odds) == 0;
    }

    private void join(int lossOdds) {
        String checksum = game.isJoined && isLost(lossOdds) ? "other" : "suite";
        QueueAnswer answer = game.ask(new QueueRequest.Join(id, name, forks, checksum));
        if (answer instanceof QueueAnswer.ToPublish) {
            phase = Phase.PUBLISHING;
            nextChunk = 0;
        } else if (answer instanceof QueueAnswer.Joined) {
            game.isJoined = true;
            phase = Phase.INSIDE;
        } else if (answer instanceof QueueAnswer.OtherSuite) {
            int next = 0;
            while (game.ask(new QueueRequest.ReadNames(id, next)) instanceof QueueAnswer.Names names
                    && names.nextClass() > next) {
                next = names.nextClass();
            }
            phase = Phase.OUT;
        } else if (answer instanceof QueueAnswer.Unknown) {
            phase = Phase.OUT;
        }
    }

    private void publish(int lossOdds) {
        boolean isAll = nextChunk == game.suite.chunks.size();
        QueueAnswer answer = isAll
                ? game.ask(new QueueRequest.FinishPublishing(id, game.suite.classes.size(), game.suite.units))
                : game.ask(chunk());
        if (isLost(lossOdds)) {
            return;
        }
        if (answer instanceof QueueAnswer.Unknown || isAll) {
            phase = Phase.OUTSIDE;
        } else {
            nextChunk++;
        }
    }

    private QueueRequest chunk() {
        QueueRequest.Publish chunk = game.suite.chunks.get(nextChunk);
        return new QueueRequest.Publish(id, chunk.firstClass(), chunk.classes(), chunk.names());
    }

    private void work(int lossOdds) {
        boolean hasWork = pending.values().stream().anyMatch(units -> !units.isEmpty());
        if (hasWork && game.random.nextInt(6) > 0 || !untold.isEmpty()) {
            run();
            tell(lossOdds);
        } else {
            take(lossOdds);
        }
    }

    private void take(int lossOdds) {
        QueueAnswer answer = game.ask(new QueueRequest.Take(id, warm));
        if (isLost(lossOdds)) {
            return;
        }
        if (answer instanceof QueueAnswer.Claimed claimed) {
            pending.values().forEach(units -> units.removeAll(claimed.claim().units()));
            untold.values()
                    .forEach(results ->
                            results.removeIf(each -> claimed.claim().units().contains(each.unit())));
            pending.put(
                    claimed.claim().number(),
                    new LinkedHashSet<>(claimed.claim().units()));
            enterSome();
        } else if (answer instanceof QueueAnswer.NothingNow && pending.isEmpty() && untold.isEmpty()) {
            if (game.ask(new QueueRequest.Seal(id)) instanceof QueueAnswer.Unknown) {
                phase = Phase.OUT;
            }
        } else if (answer instanceof QueueAnswer.AllCounted || answer instanceof QueueAnswer.Unknown) {
            phase = Phase.OUT;
        }
    }

    private void enterSome() {
        int number = game.random.nextInt(game.suite.classes.size());
        if (warm.size() < 5 && !warm.contains(number)) {
            warm.add(0, number);
        }
    }

    private void run() {
        pending.forEach((claim, units) -> {
            for (int unit : List.copyOf(units)) {
                if (game.random.nextInt(3) == 0) {
                    units.remove(unit);
                    int tests = game.random.nextInt(3);
                    untold.computeIfAbsent(claim, number -> new ArrayList<>())
                            .add(new UnitResult(
                                    unit, tests, game.random.nextInt(tests + 1), game.random.nextLong(9_000)));
                }
            }
        });
    }

    private void tell(int lossOdds) {
        List<ClaimNews> news = new ArrayList<>();
        Set<Long> claims = new TreeSet<>(pending.keySet());
        claims.addAll(untold.keySet());
        for (long claim : claims) {
            List<Integer> begun =
                    pending.getOrDefault(claim, Set.of()).stream().limit(forks).toList();
            news.add(new ClaimNews(claim, begun, untold.getOrDefault(claim, List.of())));
        }
        QueueAnswer answer = game.ask(new QueueRequest.Tell(id, news));
        if (isLost(lossOdds)) {
            return;
        }
        if (answer instanceof QueueAnswer.Told told) {
            heed(told);
        } else {
            phase = Phase.OUT;
            counted.clear();
        }
    }

    private void heed(QueueAnswer.Told told) {
        untold.values().stream()
                .flatMap(List::stream)
                .map(UnitResult::unit)
                .filter(unit -> !told.lostUnits().contains(unit))
                .forEach(counted::add);
        untold.clear();
        pending.values().forEach(units -> units.removeAll(told.lostUnits()));
        told.lostClaims().forEach(pending::remove);
        pending.values().removeIf(Set::isEmpty);
    }
}
