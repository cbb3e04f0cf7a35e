package io.github.surefirefine.it.chaos;

import io.github.surefirefine.it.chaos.Suite.SuiteClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What goes wrong in a run. The same seed and the same suite give the same plan.
 *
 * @param pauseMillis tests take up to this long
 * @param tests what tests do
 * @param befores what happens before the tests of a class, by its name
 * @param afters what happens after them
 * @param kills of forks, from outside
 */
record FaultPlan(
        long seed,
        int forks,
        int pauseMillis,
        Map<String, Fault> tests,
        Map<String, Fault> befores,
        Map<String, Fault> afters,
        List<Kill> kills) {

    private static final List<Fault> HARMLESS =
            List.of(Fault.FAIL, Fault.ERROR, Fault.ABORT, Fault.PRINT, Fault.LEAVE_THREAD);
    private static final List<Fault> DEADLY =
            List.of(Fault.EXIT, Fault.EXIT_ELSEWHERE, Fault.HALT, Fault.KILL, Fault.TERMINATE, Fault.CRASH);
    private static final List<Fault> ENDLESS = List.of(Fault.HANG, Fault.HANG_GENTLY);
    private static final List<Fault> BEFORE = List.of(Fault.ERROR, Fault.HALT, Fault.DIE_ONCE);
    private static final List<Fault> AFTER = List.of(Fault.FAIL, Fault.HALT);
    private static final List<String> SIGNALS = List.of("KILL", "KILL", "TERM");

    /** Makes a plan from a seed. */
    static FaultPlan of(long seed, Suite suite) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        Map<String, Fault> tests = new TreeMap<>();
        List<String> names = new ArrayList<>(suite.tests());
        Collections.shuffle(names, random);
        spread(HARMLESS, 5 + random.nextInt(15), names, tests, random);
        spread(DEADLY, random.nextInt(4), names, tests, random);
        spread(ENDLESS, random.nextInt(3), names, tests, random);
        List<String> fixtures = new ArrayList<>(suite.classes().stream()
                .filter(SuiteClass::hasFixtures)
                .map(SuiteClass::name)
                .toList());
        Collections.shuffle(fixtures, random);
        Map<String, Fault> befores = new TreeMap<>();
        Map<String, Fault> afters = new TreeMap<>();
        spread(BEFORE, random.nextInt(2), fixtures, befores, random);
        spread(AFTER, random.nextInt(2), fixtures, afters, random);
        return new FaultPlan(
                seed,
                2 + random.nextInt(3),
                5 + random.nextInt(25),
                tests,
                befores,
                afters,
                kills(random.nextInt(4), suite.tests().size(), random));
    }

    /** Takes names off the list; if there are too few, all of them. */
    private static void spread(
            List<Fault> faults, int count, List<String> names, Map<String, Fault> plan, Random random) {
        for (int i = 0; i < count && !names.isEmpty(); i++) {
            plan.put(names.remove(0), faults.get(random.nextInt(faults.size())));
        }
    }

    private static List<Kill> kills(int count, int tests, Random random) {
        List<Kill> kills = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            kills.add(new Kill(
                    1 + random.nextInt(tests * 9 / 10),
                    random.nextInt(30),
                    random.nextInt(100),
                    SIGNALS.get(random.nextInt(SIGNALS.size()))));
        }
        return kills;
    }

    /**
     * The plan as the project reads it.
     *
     * @param marks a folder for what must happen only once
     */
    Properties forTheProject(Path marks) {
        Properties properties = new Properties();
        properties.setProperty("pause", String.valueOf(pauseMillis));
        properties.setProperty("marks", marks.toString());
        tests.forEach((test, fault) -> properties.setProperty(test, fault.word()));
        befores.forEach((name, fault) -> properties.setProperty(name + ".before", fault.word()));
        afters.forEach((name, fault) -> properties.setProperty(name + ".after", fault.word()));
        return properties;
    }

    /**
     * The option {@code fine.timeout}: short for the classes in which something hangs, so that nothing else is
     * affected.
     */
    String timeLimits() {
        return tests.entrySet().stream()
                .filter(each -> each.getValue().timesOut())
                .map(each -> "," + each.getKey().substring(0, each.getKey().lastIndexOf('.')) + "=2s")
                .distinct()
                .collect(Collectors.joining("", "30s", ""));
    }

    /** Everything that ends or stops a fork, in words. */
    String serious() {
        Stream<String> inTests = tests.entrySet().stream()
                .filter(each -> each.getValue().breaksOff() || each.getValue().timesOut())
                .map(each -> each.getValue().word() + " in " + each.getKey());
        Stream<String> inBefores =
                befores.entrySet().stream().map(each -> each.getValue().word() + " before " + each.getKey());
        Stream<String> inAfters =
                afters.entrySet().stream().map(each -> each.getValue().word() + " after " + each.getKey());
        Stream<String> fromOutside =
                kills.stream().map(each -> each.signal() + " after " + each.afterResults() + " results");
        return Stream.of(inTests, inBefores, inAfters, fromOutside)
                .flatMap(each -> each)
                .collect(Collectors.joining(", "));
    }
}
