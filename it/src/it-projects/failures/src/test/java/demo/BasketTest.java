package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasketTest {

    @Test
    void addsPrices() {
        System.out.println("adds <b>3</b> prices");
        assertEquals(30, Prices.sum(List.of(10, 10, 9)), "sum of 3 prices");
    }

    @Test
    void isPaid() {
        try {
            Prices.pay();
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException("cannot pay\nin two lines", e);
        }
    }

    @Nested
    class Empty {

        @ParameterizedTest
        @ValueSource(ints = {0, 1})
        void costsNothing(int price) {
            assertEquals(0, price);
        }
    }
}
