package io.github.surefirefine.junit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassSlicesTest {

    @Test
    void eachSliceHasItsShareOfTheClasses() {
        assertThat(ClassSlices.of(List.of("demo.A", "demo.B", "demo.C"), 2))
                .containsExactly(List.of("demo.A", "demo.B"), List.of("demo.C"));
    }

    @Test
    void thereIsASliceEvenWithoutClasses() {
        assertThat(ClassSlices.of(List.of(), 2)).containsExactly(List.of());
    }

    @Test
    void aNestedClassComesWithItsTopLevelClass() {
        assertThat(ClassSlices.of(List.of("demo.A$In", "demo.B", "demo.C", "demo.A", "demo.A$In$Most"), 2))
                .as("wherever the classes were found")
                .containsExactly(List.of("demo.A$In", "demo.A", "demo.A$In$Most"), List.of("demo.B", "demo.C"));
    }

    @Test
    void aNameThatBeginsWithADollarIsNotNested() {
        assertThat(ClassSlices.of(List.of("demo.$A", "demo.$B", "$A", "$B"), 1))
                .containsExactly(List.of("demo.$A"), List.of("demo.$B"), List.of("$A"), List.of("$B"));
    }
}
