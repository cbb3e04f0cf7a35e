package io.github.surefirefine.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Machines that run a suite together in virtual time, with all that can go wrong: they die, pause, lose answers, are
 * released, leave.
 */
public final class QueueGame {

    /** Who answers. */
    public interface Queue {
        QueueAnswer ask(QueueRequest request, long nowMillis);
    }

    /** Deadline of all games. */
    public static final QueueRules RULES = new QueueRules("1.0", 1_000, 5_000, 16, 4, 1_000, 200);

    private static final int MOST_STEPS = 100_000;

    final RandomSuite suite;
    final Random random;
    final List<Player> players = new ArrayList<>();
    boolean isJoined;
    private final Queue queue;
    private long now = 1_700_000_000_000L;

    /** A game of up to six machines. */
    public QueueGame(long seed, int mostClasses, int mostUnits, Queue queue) {
        random = new Random(seed);
        suite = new RandomSuite(random, mostClasses, mostUnits);
        this.queue = queue;
        int machines = 1 + random.nextInt(6);
        for (int i = 0; i < machines; i++) {
            addPlayer("job " + random.nextInt(machines));
        }
    }

    private void addPlayer(String name) {
        players.add(new Player(this, "m" + players.size(), name, 1 + random.nextInt(4)));
    }

    /** Some steps with everything that can go wrong. */
    public void play(int steps) {
        for (int i = 0; i < steps; i++) {
            now += random.nextInt(60) == 0 ? random.nextLong(2_500) : random.nextLong(20);
            Player player = players.get(random.nextInt(players.size()));
            if (player.isOut()) {
                if (players.size() < 12 && random.nextInt(10) == 0) {
                    addPlayer(player.name);
                }
            } else if (random.nextInt(150) == 0) {
                player.die();
            } else if (random.nextInt(100) == 0) {
                ask(new QueueRequest.Release(player.id, random.nextBoolean() ? player.name : "m" + random.nextInt(6)));
            } else if (random.nextInt(30) == 0) {
                ask(new QueueRequest.Look(player.id));
            } else if (random.nextInt(60) == 0) {
                ask(new QueueRequest.ReadOwn(
                        player.id, random.nextBoolean() ? player.name : QueueRequest.ReadOwn.OF_FAILED_MACHINES));
            } else if (random.nextInt(200) == 0) {
                player.leave();
            } else {
                player.step(12);
            }
        }
    }

    /** Nothing goes wrong any more: all who are left, and one more, play to the end. */
    public void finish() {
        addPlayer("job 0");
        for (int i = 0; i < MOST_STEPS; i++) {
            if (players.stream().allMatch(Player::isOut)) {
                return;
            }
            now += 50;
            for (Player player : players) {
                if (!player.isOut()) {
                    player.step(Integer.MAX_VALUE);
                }
            }
        }
        throw new AssertionError("the game does not end");
    }

    /** The units that count, by the machine that has run them. */
    public Map<String, List<Integer>> counted() {
        Map<String, List<Integer>> counted = new TreeMap<>();
        for (Player player : players) {
            if (ask(new QueueRequest.Seal(player.id)) instanceof QueueAnswer.Sealed sealed) {
                counted.put(player.id, sealed.units());
            }
        }
        return counted;
    }

    /** What the machine itself believes that counts. */
    public List<Integer> believed(String machine) {
        return players.stream()
                .filter(player -> player.id.equals(machine))
                .flatMap(player -> player.counted.stream())
                .toList();
    }

    /** How many units the suite has. */
    public int units() {
        return suite.units;
    }

    QueueAnswer ask(QueueRequest request) {
        return queue.ask(request, now);
    }
}
