package io.github.surefirefine.it.queue;

import io.github.surefirefine.it.queue.MishapPlan.Step.When;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What goes wrong in a run. The same seed gives the same plan.
 *
 * @param anchor a machine that nothing happens to, and whose first tests end only after the other mishaps, so that
 *     nobody can finish before
 * @param machines that start at the beginning, all at once; the anchor is one of them
 * @param forks of each machine
 * @param delayMillis by which answers are delayed, if they are
 */
record MishapPlan(long seed, String anchor, List<String> machines, int forks, int delayMillis, List<Step> steps) {

    private static final int MOST_MACHINES = 4;
    private static final String LATECOMER = "latecomer";

    /**
     * One mishap.
     *
     * @param machine to which it happens; the anchor if it happens to all
     * @param passes so many tests pass before, if that is possible
     * @param isLong whether a pause lasts until the others have ended, and an absence of the server until it is noticed
     */
    record Step(Mishap mishap, String machine, When when, int passes, boolean isLong) {

        /** What tests do meanwhile. */
        enum When {
            ALL_WAIT,
            OTHERS_RUN,
            ALL_RUN
        }

        @Override
        public String toString() {
            return mishap + " when " + when + " after " + passes + (isLong ? ", long" : "");
        }
    }

    static MishapPlan of(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        List<Mishap> all = new ArrayList<>(List.of(Mishap.values()));
        Collections.shuffle(all, random);
        List<Mishap> mishaps = new ArrayList<>(all.subList(0, 1 + random.nextInt(3)));
        // Later, others might have finished, and what the machine has run would count.
        if (mishaps.remove(Mishap.KILL)) {
            mishaps.add(0, Mishap.KILL);
        }
        List<String> victims = mishaps.stream()
                .filter(Mishap::hasVictim)
                .map(MishapPlan::victim)
                .toList();
        int late = mishaps.contains(Mishap.LATE) ? 1 : 0;
        int others = Math.min(1 + random.nextInt(3), MOST_MACHINES - victims.size() - late);
        List<String> machines = new ArrayList<>(victims);
        IntStream.range(0, others).forEach(i -> machines.add("healthy" + i));
        if (machines.size() + late < 2) {
            machines.add("healthy" + others);
        }
        String anchor = machines.get(victims.size());
        return new MishapPlan(
                seed,
                anchor,
                List.copyOf(machines),
                1 + random.nextInt(2),
                50 + random.nextInt(200),
                steps(mishaps, anchor, random));
    }

    private static String victim(Mishap mishap) {
        return mishap.name().toLowerCase(Locale.ROOT);
    }

    private static List<Step> steps(List<Mishap> mishaps, String anchor, Random random) {
        List<Step> steps = new ArrayList<>();
        List<Step> last = new ArrayList<>();
        boolean isServerBack = false;
        for (Mishap mishap : mishaps) {
            String machine = switch (mishap) {
                case KILL, PAUSE -> victim(mishap);
                case LATE -> LATECOMER;
                default -> anchor;
            };
            int passes = 1 + random.nextInt(5);
            boolean isLong = random.nextBoolean();
            // While tests of the anchor wait, nobody can finish, unless the server has lost what the anchor holds.
            boolean canRun = random.nextBoolean() && !isServerBack;
            if (mishap.isHarmlessInTheEnd() && random.nextBoolean()) {
                last.add(new Step(mishap, machine, When.ALL_RUN, passes, isLong));
            } else {
                steps.add(new Step(mishap, machine, canRun ? When.OTHERS_RUN : When.ALL_WAIT, passes, isLong));
                isServerBack |= mishap.isOfServer();
            }
        }
        steps.addAll(last);
        return List.copyOf(steps);
    }

    boolean needsProxy() {
        return steps.stream().anyMatch(step -> step.mishap().needsProxy());
    }

    /** The machines that must succeed. */
    List<String> survivors() {
        List<String> survivors = new ArrayList<>(machines);
        steps.forEach(step -> {
            if (step.mishap() == Mishap.KILL) {
                survivors.remove(step.machine());
            } else if (step.mishap() == Mishap.LATE) {
                survivors.add(step.machine());
            }
        });
        return survivors;
    }

    /** The plan in words. */
    @Override
    public String toString() {
        return "seed " + seed + ", " + machines + " with " + forks + " forks each, delay " + delayMillis + " ms: "
                + steps.stream().map(Step::toString).collect(Collectors.joining("; "));
    }
}
