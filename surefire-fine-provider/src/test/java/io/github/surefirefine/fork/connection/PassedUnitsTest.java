package io.github.surefirefine.fork.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestOutput;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import io.github.surefirefine.wire.ToConductor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PassedUnitsTest {

    private static final Entry BEGUN = Entries.test("demo.C", "test");
    private static final TestFinished PASSED = new TestFinished(Outcome.PASSED, BEGUN.withElapsedMillis(3));

    private final PassedUnits units = new PassedUnits();

    @Test
    void aUnitThatPassesIsOneMessage() {
        assertThat(said(unit(7, PASSED))).containsExactly(new ToConductor.UnitPassed(7, PASSED));
    }

    @Test
    void whatIsHeldBackCanBeHadAtAnyTime() {
        List<ToConductor> all = unit(7, PASSED);

        assertThat(said(all.subList(0, 2))).isEmpty();
        assertThat(units.isEmpty()).isFalse();
        assertThat(units.rest()).isEqualTo(all.subList(0, 2));
        assertThat(units.isEmpty()).isTrue();
        assertThat(said(all.subList(2, 4))).isEqualTo(all.subList(2, 4));
    }

    static Stream<List<ToConductor>> differentOnes() {
        Entry other = Entries.test("demo.C", "other");
        return Stream.of(
                unit(1, new TestFinished(Outcome.FAILED, PASSED.entry().withFailure(Entries.failure("on purpose")))),
                unit(1, new TestFinished(Outcome.SKIPPED, PASSED.entry())),
                unit(1, new TestFinished(Outcome.PASSED, other.withElapsedMillis(3))),
                unit(1, new TestFinished(Outcome.PASSED, PASSED.entry().withMessage("more"))),
                with(2, new ToConductor.UnitEvent(1, new TestOutput("printed", true, true))),
                with(1, new ToConductor.TestLimit(1, 1_000)),
                with(3, new ToConductor.UnitEvent(1, new TestStarting(BEGUN))),
                with(3, new ToConductor.UnitEvent(2, PASSED)),
                with(2, new ToConductor.UnitStarted(2)),
                List.of(new ToConductor.UnitStarted(1), new ToConductor.UnitFinished(1)),
                List.of(new ToConductor.UnitFinished(1), new ToConductor.LeaseFinished(1)));
    }

    @ParameterizedTest
    @MethodSource("differentOnes")
    void anythingElseStaysAsItIs(List<ToConductor> messages) {
        List<ToConductor> said = new ArrayList<>(said(messages));
        said.addAll(units.rest());

        assertThat(said).isEqualTo(messages);
    }

    @Test
    void nothingIsLostNorInAnotherOrder() {
        Random random = new Random(7);
        List<ToConductor> messages = new ArrayList<>();
        List<ToConductor> said = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            List<ToConductor> unit = unit(random.nextInt(3), PASSED);
            ToConductor message = random.nextInt(8) == 0
                    ? unit.get(random.nextInt(4))
                    : unit(1, PASSED).get(i % 4);
            messages.add(message);
            said.addAll(units.say(message));
            if (random.nextInt(20) == 0) {
                said.addAll(units.rest());
            }
        }
        said.addAll(units.rest());

        assertThat(said).hasSizeLessThan(messages.size()).hasAtLeastOneElementOfType(ToConductor.UnitPassed.class);
        assertThat(said.stream()
                        .flatMap(message -> message instanceof ToConductor.UnitPassed passed
                                ? passed.parts().stream()
                                : Stream.of(message))
                        .toList())
                .isEqualTo(messages);
    }

    private List<ToConductor> said(List<ToConductor> messages) {
        return messages.stream().flatMap(message -> units.say(message).stream()).toList();
    }

    private static List<ToConductor> with(int position, ToConductor message) {
        List<ToConductor> messages = new ArrayList<>(unit(1, PASSED));
        messages.add(position, message);
        return messages;
    }

    private static List<ToConductor> unit(int number, TestFinished result) {
        return List.of(
                new ToConductor.UnitStarted(number),
                new ToConductor.UnitEvent(number, new TestStarting(BEGUN)),
                new ToConductor.UnitEvent(number, result),
                new ToConductor.UnitFinished(number));
    }
}
