package io.github.surefirefine.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PiecesTest {

    private static final ClassTraits REVOCABLE = new ClassTraits(true, true);

    @Test
    void aPieceHoldsWhatFollowsInTheSameClass() {
        List<TestClass> classes = List.of(
                testClass(0, 0, REVOCABLE, "[class:A]/[method:a()]", "[class:A]/[method:b()]"),
                testClass(1, 2, REVOCABLE, "[class:B]/[method:a()]"));

        assertThat(pieces(classes, 1, 0, 2)).isEqualTo("1,0 2");
        assertThat(pieces(classes, 1, 2, 0)).isEqualTo("1 2 0");
    }

    @Test
    void whatTakesNoOrderIsCutIntoUnits() {
        List<TestClass> classes =
                List.of(testClass(0, 0, ClassTraits.PLAIN, "[class:A]/[method:a()]", "[class:A]/[method:b()]"));

        assertThat(pieces(classes, 0, 1)).isEqualTo("0 1");
    }

    @Test
    void aPieceDoesNotGoBackToAContainerBefore() {
        List<TestClass> classes = List.of(testClass(
                0,
                0,
                REVOCABLE,
                "[class:A]/[method:a()]",
                "[class:A]/[method:b()]",
                "[class:A]/[nested-class:N]/[method:c()]",
                "[class:A]/[nested-class:N]/[nested-class:M]/[method:d()]",
                "[class:A]/[nested-class:O]/[method:e()]"));

        assertThat(pieces(classes, 1, 0, 2, 3, 4)).isEqualTo("1,0,2,3,4");
        assertThat(pieces(classes, 0, 2, 1)).isEqualTo("0,2 1");
        assertThat(pieces(classes, 0, 4, 3)).isEqualTo("0,4 3");
        assertThat(pieces(classes, 3, 2)).isEqualTo("3 2");
    }

    /** It comes after the methods of the class around it, though its own number is between theirs. */
    @Test
    void aNestedClassThatIsOneUnitIsAContainer() {
        List<TestClass> classes = List.of(testClass(
                0,
                0,
                REVOCABLE,
                "[class:A]/[method:a()]",
                "[class:A]/[nested-class:N]",
                "[class:A]/[nested-class:O]/[method:b()]"));

        assertThat(pieces(classes, 0, 1, 2)).isEqualTo("0,1,2");
        assertThat(pieces(classes, 1, 0)).isEqualTo("1 0");
        assertThat(pieces(classes, 2, 1)).isEqualTo("2 1");
    }

    @Test
    void methodsThatAreAlikeInDifferentContainersDoNotMeet() {
        List<TestClass> classes = List.of(testClass(
                0,
                0,
                REVOCABLE,
                "[class:A]/[nested-class:N]/[method:a()]",
                "[class:A]/[nested-class:N]/[method:b()]",
                "[class:A]/[nested-class:O]/[method:a()]",
                "[class:A]/[nested-class:O]/[method:b()]"));

        assertThat(pieces(classes, 0, 1, 3, 2)).isEqualTo("0,1,3,2");
    }

    /** Two nested classes of the same name are one for whoever sorts methods; there is no telling them apart. */
    @Test
    void methodsThatCannotBeToldApartAreInTheSameOrder() {
        List<TestClass> classes = List.of(testClass(
                0,
                0,
                REVOCABLE,
                "[class:A]/[nested-class:N]/[nested-class:X]/[method:a()]",
                "[class:A]/[nested-class:N]/[nested-class:X]/[method:b()]",
                "[class:A]/[nested-class:O]/[nested-class:X]/[method:a()]",
                "[class:A]/[nested-class:O]/[nested-class:X]/[method:b()]"));

        assertThat(pieces(classes, 0, 1, 2, 3)).isEqualTo("0,1,2,3");
        assertThat(pieces(classes, 0, 1, 3, 2)).isEqualTo("0,1,3 2");
    }

    @Test
    void noUnitsAreNoPieces() {
        assertThat(Pieces.of(List.of(), List.of())).isEmpty();
    }

    private static TestClass testClass(int index, int firstUnit, ClassTraits traits, String... ids) {
        List<TestUnit> units = IntStream.range(0, ids.length)
                .mapToObj(i -> new TestUnit(firstUnit + i, index, 0, "[engine:junit-jupiter]/" + ids[i], 1))
                .toList();
        return new TestClass(index, "C" + index, List.of(), units, traits, 0);
    }

    /** Numbers of units: pieces are separated by blanks. */
    private static String pieces(List<TestClass> classes, int... sequence) {
        List<TestUnit> units =
                classes.stream().flatMap(each -> each.units().stream()).toList();
        return Pieces.of(Arrays.stream(sequence).mapToObj(units::get).toList(), classes).stream()
                .map(piece -> piece.stream()
                        .map(unit -> Integer.toString(unit.index()))
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining(" "));
    }
}
