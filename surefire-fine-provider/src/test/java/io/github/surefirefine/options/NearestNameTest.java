package io.github.surefirefine.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    @Test
    void fewestEditsWin() {
        assertThat(NearestName.of("kitten", List.of("mitten", "sitting", "kit")))
                .isEqualTo("mitten");
    }

    @Test
    void caseIsNoDifference() {
        assertThat(NearestName.of("SITTING", List.of("sing", "sitting"))).isEqualTo("sitting");
    }

    @Test
    void theFirstOfEqualsWins() {
        assertThat(NearestName.of("c", List.of("a", "b"))).isEqualTo("a");
        assertThat(NearestName.of("", List.of("b", "a"))).isEqualTo("b");
    }
}
