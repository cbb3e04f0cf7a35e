package io.github.surefirefine.plugin.runs;

import io.github.surefirefine.plugin.forecast.ClassCost;
import io.github.surefirefine.plugin.forecast.ForkShare;
import io.github.surefirefine.plugin.forecast.Spread;
import io.github.surefirefine.plugin.forecast.UnitCost;
import io.github.surefirefine.plugin.forecast.Visit;
import io.github.surefirefine.plugin.trace.Ending;
import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.Mark;
import io.github.surefirefine.plugin.trace.Outcome;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes traces: a suite is spread over forks as the provider would do it. */
public final class MadeUpRuns {

    public static final Instant STARTED = Instant.parse("2026-11-25T21:20:00.123Z");

    private static final List<String> PACKAGES = List.of("cart", "catalog", "checkout", "customer", "stock", "web");
    private static final List<String> NOUNS = List.of(
            "Address",
            "Basket",
            "Coupon",
            "Delivery",
            "Discount",
            "Invoice",
            "Item",
            "Login",
            "Order",
            "Payment",
            "Price",
            "Refund",
            "Search",
            "Session",
            "Shelf",
            "Supplier",
            "Tax",
            "Voucher",
            "Warehouse",
            "Wishlist");
    private static final List<String> ROLES =
            List.of("", "Repository", "Service", "Controller", "Mapper", "Validator", "Job", "Client");
    private static final List<String> VERBS = List.of(
            "adds", "finds", "refuses", "rounds", "keeps", "sends", "removes", "merges", "prints", "reads", "closes",
            "counts");

    private static final long BOOT_MICROS = 900_000;

    private MadeUpRuns() {}

    /** Nine and two tests of two seconds on three forks; one fails. */
    public static RunTrace demo() {
        RunTrace run =
                run(List.of(demoClass("demo.LargeTest", 9), demoClass("demo.SmallTest", 2)), 3, 2, new Random(0));
        return with(run, 0, Outcome.FAILED);
    }

    /** The JVM of the second fork ends in the middle of a test, and is replaced. */
    public static RunTrace crash() {
        RunTrace run =
                run(List.of(demoClass("demo.LargeTest", 6), demoClass("demo.SmallTest", 4)), 2, 2, new Random(0));
        ForkTrack second = run.forks().get(1);
        List<Slice> before = new ArrayList<>();
        List<Slice> after = new ArrayList<>();
        long crash = 0;
        for (Slice slice : second.slices()) {
            if (crash == 0 && slice instanceof Slice.Test test && test.startMicros() > 4_000_000) {
                crash = test.startMicros() + 700_000;
                before.add(new Slice.Test(
                        test.startMicros(), 700_000, test.className(), test.name(), test.id(), Outcome.CRASHED, 0));
            } else if (crash == 0) {
                before.add(slice);
            } else {
                after.add(later(slice, 500_000));
            }
        }
        List<Mark> marks = new ArrayList<>(second.marks());
        marks.removeIf(mark -> mark.atMicros() > 4_700_000);
        marks.add(new Mark.Crash(crash, "The JVM ended with status 1; demo.LargeTest.case3 called System.exit"));
        ForkTrack dead = new ForkTrack(2, 2, 4243, "presenter", before, marks);
        ForkTrack replacement = new ForkTrack(
                3, 2, 4250, "replacement", after, List.of(new Mark.Replacement(crash + 20_000, "fork #2 is replaced")));
        return new RunTrace(
                run.version(),
                run.started(),
                2,
                Ending.COMPLETE,
                List.of(run.forks().get(0), dead, replacement));
    }

    /** A class of TestNG is longer than all the rest on three forks, and there are two small classes in one piece. */
    public static RunTrace wholeClasses() {
        List<ClassCost> classes = List.of(
                new ClassCost("demo.CheckoutIT", 20_000, List.of(new UnitCost("all", 21_000_000))),
                new ClassCost("demo.OrderedTest", 8_000, List.of(new UnitCost("all", 2_000_000))),
                new ClassCost("demo.LegacyTest", 8_000, List.of(new UnitCost("all", 1_000_000))),
                demoClass("demo.SmallTest", 4));
        RunTrace run = run(classes, 3, 4, new Random(0));
        return new RunTrace(
                run.version(),
                run.started(),
                run.processors(),
                run.ending(),
                run.forks().stream().map(MadeUpRuns::withWholeClasses).toList());
    }

    private static ForkTrack withWholeClasses(ForkTrack fork) {
        List<Slice> slices = new ArrayList<>();
        List<Mark> marks = new ArrayList<>(fork.marks());
        for (Slice slice : fork.slices()) {
            if (slice instanceof Slice.Test test && test.name().equals("all")) {
                String engine = test.className().equals("demo.CheckoutIT")
                        ? "testng"
                        : test.className().equals("demo.LegacyTest") ? "junit-vintage" : "junit-jupiter";
                marks.add(new Mark.Whole(test.startMicros(), test.className(), engine));
                long micros = test.micros() / 10;
                for (int i = 0; i < 10; i++) {
                    String id = "[method:case" + i + "()]";
                    slices.add(new Slice.Test(
                            test.startMicros() + i * micros,
                            micros,
                            test.className(),
                            "case" + i,
                            id,
                            Outcome.PASSED,
                            0));
                }
            } else {
                slices.add(slice);
            }
        }
        return new ForkTrack(fork.track(), fork.fork(), fork.process(), fork.role(), slices, marks);
    }

    /** Neither forks nor tests. */
    public static RunTrace empty() {
        return new RunTrace("0.1.0", Optional.of(STARTED), 2, Ending.COMPLETE, List.of());
    }

    /** A suite of a shop: most tests take milliseconds, some take seconds, some classes have costly fixtures. */
    public static RunTrace shop(int tests, int forks, long seed) {
        return shop(tests, forks, seed, 40);
    }

    /** The same, with an average of so many milliseconds. */
    public static RunTrace shop(int tests, int forks, long seed, int millis) {
        Random random = new Random(seed);
        List<ClassCost> classes = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int left = tests;
        while (left > 0) {
            int units = Math.min(left, 2 + (int) Math.abs(random.nextGaussian() * 12));
            String name = className(random);
            if (names.add(name)) {
                classes.add(shopClass(name, units, random, millis));
                left -= units;
            }
        }
        return run(classes, forks, Math.max(2, forks / 2), random);
    }

    private static String className(Random random) {
        return "com.example.shop." + pick(PACKAGES, random) + "." + pick(NOUNS, random) + pick(ROLES, random)
                + (random.nextInt(4) == 0 ? random.nextInt(40) : "") + "Test";
    }

    private static ClassCost shopClass(String name, int units, Random random, int millis) {
        long setup = random.nextInt(14) == 0 ? 150_000 + random.nextInt(500_000) : 4_000 + random.nextInt(20_000);
        List<UnitCost> costs = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            double skew = Math.exp(random.nextGaussian() * 1.4);
            String unit = pick(VERBS, random) + pick(NOUNS, random) + (i > 0 ? Integer.toString(i) : "");
            costs.add(new UnitCost(unit, (long) (400 * millis * skew)));
        }
        return new ClassCost(name, setup, costs);
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static ClassCost demoClass(String name, int tests) {
        List<UnitCost> units = new ArrayList<>();
        for (int i = 0; i < tests; i++) {
            units.add(new UnitCost("case" + i, 2_000_000));
        }
        return new ClassCost(name, 8_000, units);
    }

    /** A run of a suite. */
    public static RunTrace run(List<ClassCost> classes, int forks, int processors, Random random) {
        Spread spread = Spread.over(classes, forks);
        long end = spread.makespanMicros();
        Set<String> entered = new HashSet<>();
        List<ForkTrack> tracks = IntStream.range(0, forks)
                .mapToObj(i -> track(i + 1, spread.forks().get(i), end, entered, random))
                .toList();
        return new RunTrace("0.1.0", Optional.of(STARTED), processors, Ending.COMPLETE, tracks);
    }

    private static ForkTrack track(int number, ForkShare share, long end, Set<String> entered, Random random) {
        List<Slice> slices = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        long planned = number == 1 ? 280_000 : 40_000;
        slices.add(new Slice.Plan(BOOT_MICROS - planned, planned - 2_000, "finds tests"));
        long now = BOOT_MICROS;
        for (Visit visit : share.visits()) {
            long start = BOOT_MICROS + visit.startMicros();
            if (start - now > 20_000) {
                slices.add(new Slice.Wait(now, start - now, 1 + random.nextInt(3)));
            }
            if (!entered.add(visit.className())) {
                marks.add(new Mark.Join(start, visit.className(), visit.units().size()));
            }
            now = Math.max(now, start);
            slices.add(new Slice.Setup(now, visit.setupMicros(), visit.className()));
            now += visit.setupMicros();
            for (UnitCost unit : visit.units()) {
                slices.add(test(now, visit.className(), unit, random));
                now += unit.micros();
            }
            slices.add(new Slice.Teardown(now, 300, visit.className()));
            now += 300;
        }
        if (end + BOOT_MICROS > now) {
            slices.add(new Slice.Wait(now, end + BOOT_MICROS - now, 0));
        }
        return new ForkTrack(number, number, 4241 + number, "presenter", slices, marks);
    }

    private static Slice test(long start, String className, UnitCost unit, Random random) {
        int luck = random.nextInt(400);
        Outcome outcome = luck == 0
                ? Outcome.FAILED
                : luck == 1 ? Outcome.ERROR : luck < 4 ? Outcome.SKIPPED : luck == 4 ? Outcome.ABORTED : Outcome.PASSED;
        return new Slice.Test(
                start,
                outcome == Outcome.SKIPPED ? 0 : unit.micros(),
                className,
                unit.name(),
                "[engine:junit-jupiter]/[class:" + className + "]/[method:" + unit.name() + "()]",
                className.startsWith("demo.") ? Outcome.PASSED : outcome,
                0);
    }

    /** The same run, in which the first test of the given fork has another outcome. */
    private static RunTrace with(RunTrace run, int index, Outcome outcome) {
        List<ForkTrack> forks = new ArrayList<>(run.forks());
        ForkTrack fork = forks.get(index);
        List<Slice> slices = new ArrayList<>(fork.slices());
        for (int i = 0; i < slices.size(); i++) {
            if (slices.get(i) instanceof Slice.Test test) {
                slices.set(
                        i,
                        new Slice.Test(
                                test.startMicros(),
                                test.micros(),
                                test.className(),
                                test.name(),
                                test.id(),
                                outcome,
                                0));
                break;
            }
        }
        forks.set(index, new ForkTrack(fork.track(), fork.fork(), fork.process(), fork.role(), slices, fork.marks()));
        return new RunTrace(run.version(), run.started(), run.processors(), run.ending(), forks);
    }

    private static Slice later(Slice slice, long by) {
        if (slice instanceof Slice.Test test) {
            return new Slice.Test(
                    test.startMicros() + by,
                    test.micros(),
                    test.className(),
                    test.name(),
                    test.id(),
                    test.outcome(),
                    test.rerun());
        } else if (slice instanceof Slice.Setup setup) {
            return new Slice.Setup(setup.startMicros() + by, setup.micros(), setup.className());
        } else if (slice instanceof Slice.Teardown teardown) {
            return new Slice.Teardown(teardown.startMicros() + by, teardown.micros(), teardown.className());
        } else if (slice instanceof Slice.Wait wait) {
            return new Slice.Wait(wait.startMicros() + by, wait.micros(), wait.pending());
        }
        return slice;
    }
}
