package io.github.surefirefine.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.script.Recording.RecordedLease;
import io.github.surefirefine.script.Recording.RecordedTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplayScriptTest {

    private static final String A = "[engine:junit-jupiter]/[class:demo.A]";
    private static final String B = "[engine:junit-jupiter]/[class:demo.B]";

    private final List<TestClass> classes = List.of(
            testClass(
                    "demo.A",
                    0,
                    0,
                    A + "/[method:a()]",
                    A + "/[test-template:t(int)]",
                    A + "/[nested-class:N]/[method:n()]"),
            testClass("demo.B", 1, 3, B + "/[method:a()]", B + "/[method:b()]"));

    @Test
    void eachForkRunsWhatItRan() {
        assertThat(script(
                        lease(2, test(B + "/[method:b()]"), test(B + "/[method:a()]")),
                        lease(1, test(A + "/[method:a()]"))))
                .isEqualTo("1: 0; 2: 4,3; anyone: 1,2");
    }

    @Test
    void anInvocationStandsForItsMethod() {
        assertThat(script(lease(
                        1,
                        test(A + "/[test-template:t(int)]/[test-template-invocation:#1]"),
                        test(A + "/[test-template:t(int)]/[test-template-invocation:#2]"),
                        test(A + "/[method:a()]"))))
                .isEqualTo("1: 1,0; anyone: 2 3,4");
    }

    /** Its invocations were shared. */
    @Test
    void aMethodIsRunWhereItWasBegunFirst() {
        String invocation = A + "/[test-template:t(int)]/[test-template-invocation:#";

        assertThat(script(
                        lease(2, test(invocation + "1]")),
                        lease(1, test(invocation + "2]"), test(A + "/[method:a()]"))))
                .startsWith("1: 0; 2: 1;");
    }

    @Test
    void aLaunchOfItsOwnStaysOne() {
        assertThat(script(lease(1, test(B + "/[method:a()]")), lease(1, test(B + "/[method:b()]"))))
                .startsWith("1: 3 4;");
    }

    @Test
    void whatCannotBeOneLaunchIsCut() {
        assertThat(script(lease(
                        1,
                        test(A + "/[nested-class:N]/[method:n()]"),
                        test(A + "/[method:a()]"),
                        test(B + "/[method:a()]"))))
                .startsWith("1: 2 0 3;");
    }

    @Test
    void testsWithoutIdsAreKnownByTheirNames() {
        assertThat(script(lease(
                        1,
                        new RecordedTest("demo.B", "b", null),
                        new RecordedTest("demo.A", "t(int)[2]", null),
                        new RecordedTest("demo.A$N", "n()", null))))
                .startsWith("1: 4 1,2;");
    }

    @Test
    void whatIsGoneIsNamed() {
        Recording recording = recording(lease(1, test(A + "/[method:old()]"), test(A + "/[method:a()]")));

        ReplayScript replay = ReplayScript.of(recording, classes);

        assertThat(replay.gone()).containsExactly("C.m");
        assertThat(replay.units()).isEqualTo(1);
    }

    /** A class that was skipped has one entry for all. */
    @Test
    void aContainerOfTestsIsNotGone() {
        assertThat(ReplayScript.of(recording(lease(1, test(A))), classes).gone())
                .isEmpty();
    }

    @Test
    void aClassThatFailedBeforeItsTestsIsEnteredThere() {
        assertThat(script(lease(1, new RecordedTest("demo.B", null, null), test(A + "/[method:a()]"))))
                .isEqualTo("1: 3,4 0; anyone: 1,2");
    }

    /** From Surefire 3.6 on it has the name of its report, and looks like a test. */
    @Test
    void aClassThatFailedAsSuchIsNotGone() {
        Recording recording = recording(
                lease(1, new RecordedTest("demo.B", "executionError", null)), lease(2, test(B + "/[method:a()]")));

        ReplayScript replay = ReplayScript.of(recording, classes);

        assertThat(text(replay.script())).isEqualTo("1: 4; 2: 3; anyone: 0,1,2");
        assertThat(replay.gone()).isEmpty();
    }

    @Test
    void aNestedClassThatFailedBeforeItsTestsIsEnteredThere() {
        assertThat(script(lease(1, test(A + "/[method:a()]"), new RecordedTest("demo.A$N", null, null))))
                .isEqualTo("1: 0,2; anyone: 1 3,4");
    }

    @Test
    void nothingInCommonIsNothingToReplay() {
        assertThat(ReplayScript.of(recording(lease(1, test("[engine:x]/[class:other.A]/[method:a()]"))), classes)
                        .units())
                .isZero();
    }

    @Test
    void whereEachJvmRunsOneUnitThereIsOneOrder() {
        Recording recording = recording(
                lease(2, test(B + "/[method:b()]")),
                lease(1, test(A + "/[method:a()]")),
                lease(2, test(B + "/[method:a()]")));

        assertThat(text(ReplayScript.ofSingleUnits(recording, classes).script()))
                .isEqualTo("anyone: 4 0 3 1 2");
    }

    private String script(RecordedLease... leases) {
        return text(ReplayScript.of(recording(leases), classes).script());
    }

    private static Recording recording(RecordedLease... leases) {
        return new Recording("the-file", List.of(leases));
    }

    private static RecordedLease lease(int fork, RecordedTest... tests) {
        return new RecordedLease(fork, Arrays.asList(tests));
    }

    private static RecordedTest test(String id) {
        return new RecordedTest("C", "m", id);
    }

    private static TestClass testClass(String name, int index, int firstUnit, String... ids) {
        List<TestUnit> units = IntStream.range(0, ids.length)
                .mapToObj(i -> new TestUnit(firstUnit + i, index, 0, ids[i], 1))
                .toList();
        return new TestClass(index, name, List.of(), units, new ClassTraits(true, true), 0);
    }

    private static String text(Script script) {
        String ofForks = script.ofForks().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + text(entry.getValue()) + "; ")
                .collect(Collectors.joining());
        return ofForks + "anyone: " + text(script.ofAnyone());
    }

    private static String text(List<List<TestUnit>> pieces) {
        return pieces.stream()
                .map(piece -> piece.stream()
                        .map(unit -> Integer.toString(unit.index()))
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining(" "));
    }
}
