package demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Nothing else may run while it does. */
@Isolated
class AloneTest {

    @Test
    void first() {
        try (Inside inside = Inside.alone()) {
            inside.stay();
        }
    }

    @Test
    void second() {
        try (Inside inside = Inside.alone()) {
            inside.stay();
        }
    }
}
