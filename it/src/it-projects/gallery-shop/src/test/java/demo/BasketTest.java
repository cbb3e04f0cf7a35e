package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasketTest {

    private static int tries;

    private final Basket basket = new Basket();

    @Test
    void addsPrices() {
        Work.millis(280);
        basket.add(1990);
        basket.add(510);
        assertEquals(2500, basket.total(0));
    }

    @Test
    void givesADiscount() {
        Work.millis(340);
        basket.add(1990);
        basket.add(995);
        assertEquals(2686, basket.total(10), "two items with 10 % discount");
    }

    @Test
    void isPaid() {
        Work.millis(460);
        basket.pay();
    }

    @Test
    void isSavedInTime() {
        Work.millis(230);
        tries++;
        assertTrue(Work.RUN % 2 == 1 || tries > 1, "took 312 ms, longer than 250 ms");
    }

    @Nested
    class Empty {

        @ParameterizedTest
        @ValueSource(ints = {0, 10, 100})
        void costsNothing(int discount) {
            Work.millis(120);
            assertEquals(0, basket.total(discount));
        }
    }
}
