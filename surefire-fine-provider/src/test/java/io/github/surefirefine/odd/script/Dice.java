package io.github.surefirefine.odd.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides by a seed. Each decision has a name and depends on no other, so that one can be taken back and the rest stays as it
 * was.
 */
final class Dice {

    private static final int MOST_AT_ONCE = 4;
    private static final int PERCENT_OF_PLACES = 40;

    private final long seed;
    private final Set<Oddity> active;
    private final Set<String> takenBack;
    private final Set<String> happened = new TreeSet<>();

    /**
     * @param candidates a few of these there will be
     * @param takenBack what must not happen, by the names that {@link #happened} tells
     */
    Dice(long seed, Collection<Oddity> candidates, Set<String> takenBack) {
        this.seed = seed;
        this.takenBack = takenBack;
        List<Oddity> all = new ArrayList<>(candidates);
        Collections.sort(all);
        Random random = random("candidates");
        Collections.shuffle(all, random);
        active = EnumSet.noneOf(Oddity.class);
        active.addAll(all.subList(0, Math.min(1 + random.nextInt(MOST_AT_ONCE), all.size())));
    }

    /** Whether something odd is of that place. */
    boolean happens(Oddity oddity, String place) {
        return active.contains(oddity)
                && chance(oddity + "@" + place, oddity.isOf(Oddity.Place.RUN) ? 100 : PERCENT_OF_PLACES);
    }

    /** Whether something happens, so many times of a hundred. */
    boolean chance(String name, int percent) {
        boolean happens = !takenBack.contains(name) && below(100, name) < percent;
        if (happens) {
            happened.add(name);
        }
        return happens;
    }

    /** One of so many, from 0; this cannot be taken back. */
    int below(int bound, String name) {
        return random(name).nextInt(bound);
    }

    /** What has happened and can be taken back. */
    Set<String> happened() {
        return Set.copyOf(happened);
    }

    private Random random(String name) {
        return new Random(mixed(mixed(seed) + name.hashCode()));
    }

    /** Neighbours must have nothing in common; this is the end of SplitMix64. */
    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
