package io.github.surefirefine.odd;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.odd.script.Oddity;
import io.github.surefirefine.odd.script.Way;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever an engine does, ours is as stock Surefire, with one, two or three forks; {@link Judge} says what that means. The profile
 * {@code nightly} tries more seeds than every build does. A seed that fails is said, and {@code -Dodd.seed=…
 * -Dodd.seeds=1} runs it alone; {@code -Dodd.only=LATE,RENAMED} tries these oddities only.
 */
class OddEngineTest {

    private static final int SEEDS = 300;

    private static final List<Way> WAYS = List.of(Way.OURS, Way.OURS_WITH_TWO_FORKS, Way.OURS_WITH_THREE_FORKS);

    /** JUnit tells there of what listeners throw, which is not worth reading here. Kept, as a logger is forgotten otherwise. */
    private static final Logger JUNIT = Logger.getLogger("org.junit");

    private static final Level LEVEL_BEFORE = JUNIT.getLevel();

    @BeforeAll
    static void silence() {
        JUNIT.setLevel(Level.OFF);
    }

    @AfterAll
    static void leaveAsItWas() {
        JUNIT.setLevel(LEVEL_BEFORE);
    }

    @Test
    void oursIsAsTheNewestStock() {
        compare(new Machine("newest", "newest"), 0);
    }

    @Test
    void oursIsAsAnOlderStockWithTheOldestJUnit() {
        compare(new Machine("baseline", "oldest"), 1);
    }

    /** Each of both tries half of the seeds. */
    private static void compare(Machine machine, int remainder) {
        long first = Long.getLong("odd.seed", 1);
        int seeds = Integer.getInteger("odd.seeds", SEEDS);
        for (long seed = first; seed < first + seeds; seed++) {
            if (seed % 2 == remainder) {
                Way way = WAYS.get((int) (seed / 2 % WAYS.size()));
                Comparison comparison = new Comparison(machine, seed, candidates(), way);
                List<String> differences = comparison.differences();
                if (!differences.isEmpty()) {
                    assertThat(comparison.explanation(differences))
                            .as("with seed %d, %s", seed, way)
                            .isEmpty();
                }
            }
        }
    }

    private static Set<Oddity> candidates() {
        String only = System.getProperty("odd.only");
        if (only == null) {
            return EnumSet.allOf(Oddity.class);
        }
        return Arrays.stream(only.split(",")).map(Oddity::valueOf).collect(Collectors.toSet());
    }
}
