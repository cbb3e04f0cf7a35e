package io.github.surefirefine.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.result.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestNameTest {

    @ParameterizedTest
    @CsvSource({
        "40, com.example.orders.OrderTest.places",
        "39, com.example.orders.OrderTest.places",
        "35, com.example.orders.OrderTest.places",
        "34, c.example.orders.OrderTest.places",
        "33, c.example.orders.OrderTest.places",
        "32, c.e.orders.OrderTest.places",
        "26, c.e.o.OrderTest.places",
        "22, c.e.o.OrderTest.places",
        "1, c.e.o.OrderTest.places",
    })
    void packagesGiveWayFromTheOutside(int columns, String shown) {
        assertThat(TestName.of(Entry.named("com.example.orders.OrderTest", "places"), columns))
                .isEqualTo(shown);
    }

    @Test
    void theNameOfATestMayHaveDots() {
        assertThat(TestName.of(Entry.named("a.bc.D", "1.5 is more than 1.4"), 1))
                .isEqualTo("a.b.D.1.5 is more than 1.4");
        assertThat(TestName.of(Entry.named("D", "a.b.c"), 1)).isEqualTo("D.a.b.c");
    }

    @Test
    void aClassWithOddDotsStaysAsItIs() {
        assertThat(TestName.of(Entry.named("..D", "t"), 1)).isEqualTo("..D.t");
        assertThat(TestName.of(Entry.named("demo.", "t"), 1)).isEqualTo("d..t");
    }
}
