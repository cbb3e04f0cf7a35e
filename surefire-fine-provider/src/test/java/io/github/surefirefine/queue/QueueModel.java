package io.github.surefirefine.queue;

import io.github.surefirefine.queue.MachineState.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The queue in memory, in virtual time: what the scripts of the real one must answer, word for word. Simulations use it,
 * too.
 */
public final class QueueModel {

    private final QueueRules rules;

    private @Nullable Suite suite;
    private final Map<String, Machine> machines = new TreeMap<>();
    private final Map<Long, Held> claims = new TreeMap<>();

    /** Pending units of each class, in order. */
    private final Map<Integer, TreeSet<Integer>> open = new TreeMap<>();

    /** Classes of which a unit was ever claimed. */
    private final Set<Integer> entered = new HashSet<>();

    private final Map<Integer, Done> done = new TreeMap<>();
    private long lastClaim;
    private long seenMicros;
    private long seenTests;

    /** A queue that nobody has joined. */
    public QueueModel(QueueRules rules) {
        this.rules = rules;
    }

    private static final class Suite {
        final String publisher;
        final String checksum;
        final List<PublishedClass> classes = new ArrayList<>();
        final List<Integer> firstUnits = new ArrayList<>();
        final List<Integer> classOfUnit = new ArrayList<>();
        final List<Long> micros = new ArrayList<>();
        final TreeMap<Integer, List<String>> names = new TreeMap<>();
        long until;
        boolean ready;

        Suite(String publisher, String checksum) {
            this.publisher = publisher;
            this.checksum = checksum;
        }
    }

    private static final class Machine {
        final String name;
        final int forks;
        State state = State.RUNNING;
        long heard;
        final Set<Integer> stolen = new TreeSet<>();

        Machine(String name, int forks) {
            this.name = name;
            this.forks = forks;
        }
    }

    private static final class Held {
        final String machine;
        long until;

        /** When it was given, or when a unit of it has finished last. */
        long since;

        final Set<Integer> units;
        final Set<Integer> begun = new HashSet<>();

        Held(String machine, long since, long until, Set<Integer> units) {
            this.machine = machine;
            this.since = since;
            this.until = until;
            this.units = units;
        }
    }

    private record Done(String machine, long claim, UnitResult result) {}

    /** Answers a request at that time. */
    public QueueAnswer answer(QueueRequest request, long nowMillis) {
        if (request instanceof QueueRequest.Join join) {
            return join(join, nowMillis);
        } else if (request instanceof QueueRequest.Publish publish) {
            return publish(publish, nowMillis);
        } else if (request instanceof QueueRequest.FinishPublishing finish) {
            return finishPublishing(finish);
        } else if (request instanceof QueueRequest.ReadNames read) {
            return readNames(read);
        } else if (request instanceof QueueRequest.Look) {
            return picture(nowMillis);
        } else if (request instanceof QueueRequest.ReadOwn read) {
            return own(read);
        } else if (request instanceof QueueRequest.Release release) {
            return release(release, nowMillis);
        }
        Machine machine = machines.get(request.machine());
        if (machine == null || machine.state == State.DEAD) {
            return new QueueAnswer.Unknown();
        }
        machine.heard = nowMillis;
        if (request instanceof QueueRequest.Take take) {
            return take(take, machine, nowMillis);
        } else if (request instanceof QueueRequest.Tell tell) {
            return tell(tell, machine, nowMillis);
        } else if (request instanceof QueueRequest.Seal seal) {
            return seal(seal, machine, nowMillis);
        } else if (request instanceof QueueRequest.Leave leave) {
            machine.state = State.LEFT;
            giveBackAllOf(leave.machine());
            return new QueueAnswer.Sealed(resultsOf(leave.machine()), totals(nowMillis));
        }
        throw new IllegalStateException("not handled: " + request);
    }

    private QueueAnswer join(QueueRequest.Join join, long now) {
        Suite known = suite;
        if (known == null || (!known.ready && (known.until < now || known.publisher.equals(join.machine())))) {
            Suite begun = new Suite(join.machine(), join.suite());
            begun.until = now + rules.deadlineMillis();
            suite = begun;
            return new QueueAnswer.ToPublish();
        } else if (!known.ready) {
            return new QueueAnswer.BeingPublished();
        } else if (!known.checksum.equals(join.suite())) {
            return new QueueAnswer.OtherSuite(known.checksum, known.classes.size());
        }
        Machine before = machines.get(join.machine());
        if (before != null && before.state == State.DEAD) {
            return new QueueAnswer.Unknown();
        }
        Machine machine = before == null ? new Machine(join.name(), join.forks()) : before;
        machine.heard = now;
        machines.put(join.machine(), machine);
        return new QueueAnswer.Joined(totals(now));
    }

    private QueueAnswer publish(QueueRequest.Publish publish, long now) {
        Suite own = ownUnready(publish.machine());
        if (own == null || publish.firstClass() > own.classes.size()) {
            return new QueueAnswer.Unknown();
        }
        own.until = now + rules.deadlineMillis();
        if (publish.firstClass() == own.classes.size()) {
            own.names.put(publish.firstClass(), publish.names());
            for (PublishedClass each : publish.classes()) {
                int number = own.classes.size();
                own.firstUnits.add(own.classOfUnit.size());
                own.classes.add(each);
                for (int i = 0; i < each.units(); i++) {
                    own.classOfUnit.add(number);
                    own.micros.add(each.micros().isEmpty() ? 0L : each.micros().get(i));
                }
            }
        }
        return new QueueAnswer.Published();
    }

    private QueueAnswer finishPublishing(QueueRequest.FinishPublishing finish) {
        Suite known = suite;
        if (known != null && known.ready && known.publisher.equals(finish.machine())) {
            return new QueueAnswer.Published();
        }
        Suite own = ownUnready(finish.machine());
        if (own == null || own.classes.size() != finish.classes() || own.classOfUnit.size() != finish.units()) {
            return new QueueAnswer.Unknown();
        }
        for (int unit = 0; unit < own.classOfUnit.size(); unit++) {
            open(unit);
        }
        own.ready = true;
        return new QueueAnswer.Published();
    }

    private @Nullable Suite ownUnready(String machine) {
        Suite known = suite;
        return known == null || known.ready || !known.publisher.equals(machine) ? null : known;
    }

    private QueueAnswer readNames(QueueRequest.ReadNames read) {
        Suite known = suite;
        if (known == null || !known.ready || !known.names.containsKey(read.firstClass())) {
            return new QueueAnswer.Unknown();
        }
        Integer next = known.names.higherKey(read.firstClass());
        return new QueueAnswer.Names(
                known.names.getOrDefault(read.firstClass(), List.of()), next == null ? known.classes.size() : next);
    }

    private QueueAnswer take(QueueRequest.Take take, Machine machine, long now) {
        if (machine.state == State.LEFT) {
            return new QueueAnswer.NothingNow(totals(now));
        }
        expireClaims(now);
        if (open.isEmpty()) {
            expireMachines(now);
        }
        Set<Integer> units = open.isEmpty() ? steal(take.machine(), now) : pick(take.warmClasses(), now);
        if (!units.isEmpty()) {
            machine.state = State.RUNNING;
            long number = ++lastClaim;
            claims.put(number, new Held(take.machine(), now, now + rules.deadlineMillis(), units));
            // Else it would later be told to forget what it holds again.
            machine.stolen.removeAll(units);
            return new QueueAnswer.Claimed(new Claim(number, List.copyOf(units)), totals(now));
        }
        boolean isOver = open.isEmpty()
                && claims.isEmpty()
                && machines.values().stream().noneMatch(each -> each.state == State.RUNNING);
        return isOver ? new QueueAnswer.AllCounted(totals(now)) : new QueueAnswer.NothingNow(totals(now));
    }

    private void expireClaims(long now) {
        giveBackIf(held -> held.until < now);
    }

    private void expireMachines(long now) {
        machines.forEach((id, machine) -> {
            if (machine.state == State.RUNNING && machine.heard + rules.deadlineMillis() < now) {
                bury(id, machine);
            }
        });
    }

    private void bury(String id, Machine machine) {
        machine.state = State.DEAD;
        giveBackAllOf(id);
        for (int unit : resultsOf(id)) {
            done.remove(unit);
            open(unit);
        }
    }

    private void giveBackAllOf(String machine) {
        giveBackIf(held -> held.machine.equals(machine));
    }

    private void giveBackIf(Predicate<Held> which) {
        List<Held> given = claims.values().stream().filter(which).toList();
        claims.values().removeAll(given);
        given.forEach(held -> held.units.forEach(this::open));
    }

    private void open(int unit) {
        open.computeIfAbsent(suite().classOfUnit.get(unit), number -> new TreeSet<>())
                .add(unit);
    }

    /** Guided self-scheduling over all machines: a claim is a fraction of what is left. */
    private Set<Integer> pick(List<Integer> warm, long now) {
        long openUnits = openUnits();
        int forks = Math.max(1, liveForks(now));
        long budget = Math.max(rules.leastMicros(), leftMicros() / (2L * forks));
        long most = leftMicros() > 0
                ? rules.mostUnits()
                : Math.min(rules.mostUnits(), Math.max(1, openUnits / (2L * forks)));
        Set<Integer> picked = new LinkedHashSet<>();
        long taken = 0;
        for (int classes = 0; classes < rules.mostClasses() && !open.isEmpty(); classes++) {
            int next = nextClass(warm);
            TreeSet<Integer> units = openOf(next);
            long left = microsOf(units);
            boolean fits = taken + left <= budget && picked.size() + units.size() <= most;
            if (classes > 0 && !fits) {
                break;
            }
            long setup = suite().classes.get(next).setupMicros();
            for (int unit : List.copyOf(units)) {
                boolean isLittleLeft = left <= setup && setup > 0;
                if (!picked.isEmpty() && !fits && !isLittleLeft && taken + micros(unit) > budget) {
                    break;
                }
                if (picked.size() >= most) {
                    break;
                }
                picked.add(unit);
                units.remove(unit);
                taken += micros(unit);
                left -= micros(unit);
            }
            entered.add(next);
            if (units.isEmpty()) {
                open.remove(next);
            }
            if (picked.size() >= most || taken >= budget) {
                break;
            }
        }
        return picked;
    }

    /** A warm class, or else the longest that no machine has entered, or else the longest. */
    private int nextClass(List<Integer> warm) {
        for (int each : warm) {
            if (open.containsKey(each)) {
                return each;
            }
        }
        return longest(false).or(() -> longest(true)).orElseThrow();
    }

    private Optional<Integer> longest(boolean isEntered) {
        Optional<Integer> best = Optional.empty();
        long most = -1;
        for (Map.Entry<Integer, TreeSet<Integer>> each : open.entrySet()) {
            long weight = weight(each.getValue());
            if (entered.contains(each.getKey()) == isEntered && weight > most) {
                best = Optional.of(each.getKey());
                most = weight;
            }
        }
        return best;
    }

    /** What is known, or else how many units there are. */
    private long weight(Set<Integer> units) {
        long known = 0;
        for (int unit : units) {
            known += suite().micros.get(unit);
        }
        return known > 0 ? known : units.size();
    }

    /** Half of what another machine holds and has not begun. */
    private Set<Integer> steal(String thief, long now) {
        Held best = null;
        List<Integer> ofBest = List.of();
        long most = 0;
        for (Held each : claims.values()) {
            if (!each.machine.equals(thief)) {
                List<Integer> idle = each.units.stream()
                        .filter(unit -> !each.begun.contains(unit))
                        .toList();
                long micros = microsOf(idle);
                boolean isStuck = now - each.since >= rules.stuckMillis();
                boolean isWorthIt = !idle.isEmpty()
                        && (isStuck || micros >= rules.leastStealMicros() || (micros == 0 && leftUnknown()));
                long weight = micros > 0 ? micros : idle.size();
                if (isWorthIt && weight > most) {
                    best = each;
                    ofBest = idle;
                    most = weight;
                }
            }
        }
        if (best == null) {
            return Set.of();
        }
        Set<Integer> stolen = new LinkedHashSet<>(ofBest.subList(ofBest.size() / 2, ofBest.size()));
        best.units.removeAll(stolen);
        Machine victim = machines.get(best.machine);
        if (victim != null) {
            victim.stolen.addAll(stolen);
        }
        if (best.units.isEmpty()) {
            claims.values().remove(best);
        }
        return stolen;
    }

    private QueueAnswer tell(QueueRequest.Tell tell, Machine machine, long now) {
        Set<Long> known = new HashSet<>();
        List<Long> lostClaims = new ArrayList<>();
        Set<Integer> lostUnits = new TreeSet<>(machine.stolen);
        machine.stolen.clear();
        for (ClaimNews news : tell.claims()) {
            known.add(news.claim());
            Held held = claims.get(news.claim());
            boolean isOwn = held != null && held.machine.equals(tell.machine());
            for (UnitResult result : news.results()) {
                Done before = done.get(result.unit());
                if (isOwn && held.units.remove(result.unit())) {
                    done.put(result.unit(), new Done(tell.machine(), news.claim(), result));
                    held.since = now;
                    seenMicros += result.micros();
                    seenTests += 1;
                } else if (before == null || !before.machine.equals(tell.machine()) || before.claim != news.claim()) {
                    lostUnits.add(result.unit());
                }
            }
            if (isOwn) {
                held.until = now + rules.deadlineMillis();
                held.begun.addAll(news.begun());
                if (held.units.isEmpty()) {
                    claims.remove(news.claim());
                }
            } else if (news.results().isEmpty()) {
                lostClaims.add(news.claim());
            }
        }
        Set<Held> forgotten = new HashSet<>();
        claims.forEach((number, held) -> {
            if (held.machine.equals(tell.machine()) && !known.contains(number)) {
                forgotten.add(held);
            }
        });
        giveBackIf(forgotten::contains);
        return new QueueAnswer.Told(lostClaims, List.copyOf(lostUnits), totals(now));
    }

    private QueueAnswer seal(QueueRequest.Seal seal, Machine machine, long now) {
        if (!open.isEmpty() || !claims.isEmpty()) {
            return new QueueAnswer.NotYet(totals(now));
        }
        if (machine.state == State.RUNNING) {
            machine.state = State.SEALED;
        }
        return new QueueAnswer.Sealed(resultsOf(seal.machine()), totals(now));
    }

    private List<Integer> resultsOf(String machine) {
        return done.entrySet().stream()
                .filter(each -> each.getValue().machine.equals(machine))
                .map(Map.Entry::getKey)
                .toList();
    }

    private QueueAnswer release(QueueRequest.Release release, long now) {
        machines.forEach((id, machine) -> {
            if (machine.state == State.RUNNING && (id.equals(release.lost()) || machine.name.equals(release.lost()))) {
                bury(id, machine);
            }
        });
        return picture(now);
    }

    /** Only of machines that have taken part to their end: what others have run is run again by someone else. */
    private QueueAnswer own(QueueRequest.ReadOwn read) {
        Set<String> meant = new HashSet<>();
        machines.forEach((id, machine) -> {
            boolean hasFailures =
                    done.values().stream().anyMatch(each -> each.machine.equals(id) && each.result.failures() > 0);
            boolean isNamed = read.name().equals(QueueRequest.ReadOwn.OF_FAILED_MACHINES)
                    ? hasFailures
                    : machine.name.equals(read.name());
            if (isNamed && (machine.state == State.SEALED || machine.state == State.LEFT)) {
                meant.add(id);
            }
        });
        Set<Integer> units = new TreeSet<>();
        Set<Integer> failed = new TreeSet<>();
        done.forEach((unit, each) -> {
            if (meant.contains(each.machine)) {
                units.add(unit);
                if (each.result.failures() > 0) {
                    failed.add(unit);
                }
            }
        });
        return new QueueAnswer.Own(List.copyOf(units), List.copyOf(failed));
    }

    private QueueAnswer picture(long now) {
        List<MachineState> states = new ArrayList<>();
        machines.forEach((id, machine) -> {
            List<Done> own = done.values().stream()
                    .filter(each -> each.machine.equals(id))
                    .toList();
            states.add(new MachineState(
                    id,
                    machine.name,
                    machine.state,
                    machine.forks,
                    now - machine.heard,
                    claims.values().stream()
                            .filter(each -> each.machine.equals(id))
                            .mapToInt(each -> each.units.size())
                            .sum(),
                    own.size(),
                    own.stream().mapToInt(each -> each.result.failures()).sum()));
        });
        return new QueueAnswer.Picture(totals(now), states);
    }

    private QueueTotals totals(long now) {
        Suite known = suite;
        int held = claims.values().stream().mapToInt(each -> each.units.size()).sum();
        return new QueueTotals(
                known == null || !known.ready ? 0 : known.classOfUnit.size(),
                (int) openUnits(),
                held,
                done.values().stream().mapToInt(each -> each.result.tests()).sum(),
                done.values().stream().mapToInt(each -> each.result.failures()).sum(),
                (int) machines.values().stream()
                        .filter(each -> isLive(each, now))
                        .count(),
                liveForks(now),
                leftMicros());
    }

    private boolean isLive(Machine machine, long now) {
        return (machine.state == State.RUNNING || machine.state == State.SEALED)
                && machine.heard + rules.deadlineMillis() >= now;
    }

    private int liveForks(long now) {
        return machines.values().stream()
                .filter(each -> isLive(each, now))
                .mapToInt(each -> each.forks)
                .sum();
    }

    private long openUnits() {
        return open.values().stream().mapToInt(Set::size).sum();
    }

    private long leftMicros() {
        return open.values().stream().mapToLong(this::microsOf).sum();
    }

    private boolean leftUnknown() {
        return seenTests == 0;
    }

    private long microsOf(Iterable<Integer> units) {
        long micros = 0;
        for (int unit : units) {
            micros += micros(unit);
        }
        return micros;
    }

    /** What is known of the unit, or else what any unit has taken, or else nothing. */
    private long micros(int unit) {
        long known = suite().micros.get(unit);
        return known > 0 ? known : seenTests > 0 ? seenMicros / seenTests : 0;
    }

    private TreeSet<Integer> openOf(int number) {
        return open.getOrDefault(number, new TreeSet<>());
    }

    private Suite suite() {
        if (suite == null) {
            throw new IllegalStateException("nothing is published");
        }
        return suite;
    }

    /** What must always be true. */
    public void check() {
        Suite known = suite;
        if (known == null || !known.ready) {
            return;
        }
        Map<Integer, Integer> seen = new HashMap<>();
        open.values().forEach(units -> units.forEach(unit -> seen.merge(unit, 1, Integer::sum)));
        claims.values().forEach(held -> held.units.forEach(unit -> seen.merge(unit, 1, Integer::sum)));
        done.keySet().forEach(unit -> seen.merge(unit, 1, Integer::sum));
        if (seen.size() != known.classOfUnit.size() || seen.values().stream().anyMatch(count -> count != 1)) {
            throw new AssertionError("each unit must be in one place; open " + open.values() + ", held "
                    + claims.values().stream()
                            .map(held -> held.machine + held.units)
                            .toList() + ", done " + done.keySet());
        }
    }
}
