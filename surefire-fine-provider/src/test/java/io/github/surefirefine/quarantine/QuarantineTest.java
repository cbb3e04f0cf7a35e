package io.github.surefirefine.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.history.History;
import io.github.surefirefine.history.Observed;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.TestClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class QuarantineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static Quarantine of(String... lines) throws QuarantineFormatException {
        return new Quarantine(".fine-quarantine", TODAY, QuarantineText.parse(String.join("\n", lines)));
    }

    @Test
    void theLastDayCounts() throws QuarantineFormatException {
        Quarantine quarantine = of("A#today | 2026-11-30 | S-1 | x", "A#yesterday | 2026-11-29 | S-2 | y");

        assertThat(quarantine.ofTest("A", "today", OptionalInt.empty())).isPresent();
        assertThat(quarantine.ofTest("A", "yesterday", OptionalInt.empty())).isEmpty();
        assertThat(quarantine.ofClass("A")).isEmpty();
    }

    @Test
    void whatEndsSoonIsSaidBefore() throws QuarantineFormatException {
        assertThat(new QuarantineNews(of(
                                "A#a | 2026-11-30 | S-1 | x",
                                "A#b | 2026-12-01 | S-2 | x",
                                "A#c | 2026-12-07 | S-3 | x",
                                "A#d | 2026-12-08 | S-4 | x",
                                "A#e | 2026-11-29 | S-5 | x"))
                        .ending())
                .hasValueSatisfying(line -> assertThat(line)
                        .startsWith("fine: .fine-quarantine: A#a (line 1, S-1) expires today, A#b (line 2, S-2) expires"
                                + " in 1 day, A#c (line 3, S-3) expires in 7 days. After that day,")
                        .endsWith("#quarantine-entries"));
        assertThat(new QuarantineNews(of("A#d | 2026-12-08 | S-4 | x")).ending())
                .isEmpty();
    }

    @Test
    void whatHasEndedIsSaid() throws QuarantineFormatException {
        assertThat(new QuarantineNews(of("A#e | 2026-11-29 | S-5 | x")).ended())
                .hasValueSatisfying(line -> assertThat(line)
                        .startsWith("fine: .fine-quarantine: A#e (line 1, S-5) expired on 2026-11-29. Failures fail the"
                                + " build again:"));
        assertThat(new QuarantineNews(of("A#a | 2026-11-30 | S-1 | x")).ended()).isEmpty();
    }

    @Test
    void aLineNamesAFewOnly() {
        assertThat(QuarantineNews.failed(List.of())).isEmpty();
        assertThat(QuarantineNews.failed(List.of("a")))
                .hasValue("fine: 1 failure in quarantine, reported as skipped: a");
        assertThat(QuarantineNews.failed(List.of("a", "b", "c", "d", "e", "f", "g")))
                .hasValue("fine: 7 failures in quarantine, reported as skipped: a, b, c, d, e and 2 more");
    }

    @Test
    void whatPassesInEveryKeptRunIsKnown() throws QuarantineFormatException {
        Quarantine quarantine = of(
                "demo.A#m0 | 2026-12-30 | S-1 | passes",
                "demo.A#m1 | 2026-12-30 | S-2 | fails once",
                "demo.A | 2026-12-30 | S-3 | one of its tests fails",
                "demo.C | 2026-12-30 | S-4 | is not there",
                "demo.A#m* | 2026-11-29 | S-5 | is over",
                "demo.B | 2026-12-30 | S-6 | passes in one piece");
        List<History> runs = new ArrayList<>(Collections.nCopies(9, run(false)));

        assertThat(new KeptRuns(runs).passing(quarantine)).as("too few").isEmpty();
        runs.add(run(true));
        List<QuarantineEntry> passing = new KeptRuns(runs).passing(quarantine);
        assertThat(passing).extracting(QuarantineEntry::ticket).containsExactly("S-1", "S-6");
        assertThat(new KeptRuns(runs).leastRuns(passing)).isEqualTo(10);
        assertThat(new QuarantineNews(quarantine).passing(passing, 10))
                .hasValueSatisfying(line -> assertThat(line)
                        .contains("demo.A#m0 (line 1, S-1), demo.B (line 6, S-6)", "all of the last 10 runs"));
    }

    private static History run(boolean secondFails) {
        List<TestClass> classes =
                new PlanMaker().split("demo.A", 2).whole("demo.B", 3).plan().classes();
        return History.ofRun(new Observed(List.of(
                new Observed.OfClass(
                        classes.get(0),
                        OptionalLong.empty(),
                        Map.of(0, new Observed.OfUnit(1_000, false), 1, new Observed.OfUnit(1_000, secondFails))),
                new Observed.OfClass(
                        classes.get(1), OptionalLong.empty(), Map.of(2, new Observed.OfUnit(1_000, false))))));
    }
}
