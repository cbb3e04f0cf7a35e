package io.github.surefirefine.detective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found out of tests of which it is known how they behave. */
class InvestigationTest {

    private static final int SUSPECT = 1000;

    private static final List<Integer> NONE = List.of();

    private int trials;

    @Test
    void aTestThatFailsEachTimeFailsAlone() {
        Case suspected = new Case(SUSPECT, List.of(1, 2, 3), List.of(2), NONE);

        assertThat(found(suspected, before -> Verdict.FAILED)).isEqualTo(new Finding.FailsAlone());
        assertThat(trials).isEqualTo(4);
    }

    @Test
    void aTestThatIsSpoilt() {
        Case suspected = new Case(SUSPECT, List.of(4, 7, 1, 9, 3), NONE, NONE);

        Finding found = found(suspected, before -> failsIf(before.contains(9)));

        assertThat(found).isEqualTo(new Finding.Spoilt(List.of(9), true));
    }

    @Test
    void aTestThatIsSpoiltBySeveralTogetherInTheirOrder() {
        Case suspected = new Case(SUSPECT, List.of(4, 7, 1, 9, 3), NONE, NONE);

        Finding found =
                found(suspected, before -> failsIf(before.contains(7) && before.indexOf(3) > before.indexOf(7)));

        assertThat(found).isEqualTo(new Finding.Spoilt(List.of(7, 3), true));
    }

    @Test
    void aTestThatNeedsAnotherOneOfItsClass() {
        Case suspected = new Case(SUSPECT, List.of(50), List.of(1, 2, 3, 4), NONE);

        Finding found = found(suspected, before -> failsIf(!before.contains(3)));

        assertThat(found).isEqualTo(new Finding.Needs(List.of(3), true));
    }

    @Test
    void aTestThatNeedsAnotherOneOfTheSuite() {
        Case suspected = new Case(SUSPECT, NONE, List.of(1), List.of(20, 21, 22, 1));

        Finding found = found(suspected, before -> failsIf(!before.contains(21)));

        assertThat(found).isEqualTo(new Finding.Needs(List.of(21), true));
    }

    /** Of a failure that was not recorded, what comes before the test in its class and in the suite may be the cause. */
    @Test
    void whereNothingIsRecordedTheOrderOfTheSuiteIsTried() {
        Case suspected = new Case(SUSPECT, NONE, List.of(1), List.of(20, 21, 22, 1));

        Finding found = found(suspected, before -> failsIf(before.contains(22)));

        assertThat(found).isEqualTo(new Finding.Spoilt(List.of(22), true));
    }

    @Test
    void aTestThatNeverFails() {
        Case suspected = new Case(SUSPECT, NONE, List.of(1), List.of(20, 1));

        assertThat(found(suspected, before -> Verdict.PASSED)).isEqualTo(new Finding.NeverFails(5));
    }

    @Test
    void aTestThatFailsNowAndThenAlone() {
        Case suspected = new Case(SUSPECT, List.of(1), NONE, NONE);

        Finding found = found(suspected, before -> failsIf(trials == 2));

        assertThat(found).isEqualTo(new Finding.Flaky(1, 3));
    }

    @Test
    void aTestThatFailsNowAndThenAfterOthers() {
        Case suspected = new Case(SUSPECT, List.of(1, 2), NONE, NONE);

        Finding found = found(suspected, before -> failsIf(!before.isEmpty() && trials % 2 == 0));

        assertThat(found).isInstanceOf(Finding.Flaky.class);
    }

    /** What only looked like a dependency does not pass the repetition. */
    @Test
    void aFlakyTestIsNotTakenForASpoiltOne() {
        Case suspected = new Case(SUSPECT, List.of(1), NONE, NONE);

        Finding found = found(suspected, before -> failsIf(trials == 4));

        assertThat(found).isEqualTo(new Finding.Flaky(1, 4));
    }

    @Test
    void nothingIsFoundWhereTheTestIsNotReached() {
        Case suspected = new Case(SUSPECT, List.of(1), NONE, NONE);

        assertThat(found(suspected, before -> Verdict.UNDECIDED)).isEqualTo(new Finding.Undecided());
    }

    @Test
    void afterTooManyTrialsTheShortestListSoFarIsTheAnswer() {
        List<Integer> recorded = IntStream.range(0, 64).boxed().toList();
        Case suspected = new Case(SUSPECT, recorded, NONE, NONE);

        Finding found = found(suspected, before -> failsIf(before.containsAll(List.of(3, 60))), 10);

        assertThat(found).isInstanceOfSatisfying(Finding.Spoilt.class, spoilt -> {
            assertThat(spoilt.spoilers()).contains(3, 60).hasSizeLessThan(64);
            assertThat(spoilt.isShortest()).isFalse();
        });
    }

    @Test
    void oneCulpritAmongAThousandIsFoundWithFewTrials() {
        List<Integer> recorded = IntStream.range(0, 1000).boxed().toList();

        Finding found = found(new Case(SUSPECT, recorded, NONE, NONE), before -> failsIf(before.contains(777)));

        assertThat(found).isEqualTo(new Finding.Spoilt(List.of(777), true));
        assertThat(trials).isLessThan(40);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void whateverCulpritsThereAreTheyAreFound(int culprits) {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Integer> recorded =
                    IntStream.range(0, culprits + random.nextInt(120)).boxed().toList();
            TreeSet<Integer> planted = new TreeSet<>();
            while (planted.size() < culprits) {
                planted.add(random.nextInt(recorded.size()));
            }

            Finding spoilt =
                    found(new Case(SUSPECT, recorded, NONE, NONE), before -> failsIf(before.containsAll(planted)));
            Finding needs =
                    found(new Case(SUSPECT, NONE, NONE, recorded), before -> failsIf(!before.containsAll(planted)));

            assertThat(spoilt).isEqualTo(new Finding.Spoilt(List.copyOf(planted), true));
            assertThat(needs).isEqualTo(new Finding.Needs(List.copyOf(planted), true));
        }
    }

    private static Verdict failsIf(boolean fails) {
        return fails ? Verdict.FAILED : Verdict.PASSED;
    }

    private Finding found(Case suspected, Function<List<Integer>, Verdict> behaviour) {
        return found(suspected, behaviour, 1000);
    }

    private Finding found(Case suspected, Function<List<Integer>, Verdict> behaviour, int mostTrials) {
        trials = 0;
        Next next = Investigation.of(suspected, 3, mostTrials);
        while (next instanceof Next.Batch batch) {
            assertThat(batch.trials()).isNotEmpty();
            List<Verdict> verdicts = new ArrayList<>();
            for (List<Integer> before : batch.trials()) {
                trials++;
                verdicts.add(behaviour.apply(before));
            }
            next = batch.then().apply(verdicts);
        }
        return ((Next.End) next).finding();
    }
}
