package io.github.surefirefine.it.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rows a benchmark has. */
class MatrixIT {

    @Test
    void onlyASuiteOfModulesIsBuiltByModules() {
        assertThat(kindsOf(Suite.MODULES)).contains(Kind.MODULES).doesNotContain(Kind.XDIST);
        assertThat(kindsOf(Suite.CLASSES)).doesNotContain(Kind.MODULES);
    }

    @Test
    void otherLanguagesHaveOnlyTheSeed() {
        assertThat(kindsOf(Suite.SEED)).contains(Kind.XDIST, Kind.NEXTEST);
        assertThat(kindsOf(Suite.CLASSES)).doesNotContain(Kind.XDIST, Kind.NEXTEST);
    }

    @Test
    void whatIsNotHereHasNoRow() {
        assertThat(Matrix.OTHERS.kindsOf(Suite.SEED, List.of(Kind.STOCK, Kind.LATER)))
                .containsExactly(Kind.STOCK, Kind.LATER);
    }

    @Test
    void everythingIsComparedWithStockSurefire() {
        assertThat(Matrix.STOCK.kinds()).startsWith(Kind.STOCK);
        assertThat(Matrix.OTHERS.kinds()).startsWith(Kind.STOCK);
    }

    @Test
    void someOfTheSuitesAreNotTakenForAll() {
        Matrix some = Matrix.OTHERS.only(List.of("seed", "modules"));

        assertThat(some.forksBySuite()).containsOnlyKeys(Suite.SEED, Suite.MODULES);
        assertThat(some.mark()).isEqualTo("-others-seed-modules");
        assertThat(ResultFile.newest(List.of("2026-11-30-0800" + some.mark() + ".md")))
                .isEmpty();
    }

    @Test
    void aSuiteThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Matrix.OTHERS.only(List.of("seeds"))).hasMessageContaining("[seeds]");
    }

    private static List<Kind> kindsOf(Suite suite) {
        return Matrix.OTHERS.kindsOf(suite, Matrix.OTHERS.kinds());
    }
}
