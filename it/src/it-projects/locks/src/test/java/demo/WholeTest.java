package demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Holds the database from its first to its last test. */
@ResourceLock("database")
class WholeTest {

    @Test
    void first() {
        try (Inside inside = Inside.amongOthers().exclusively("database")) {
            inside.stay();
        }
    }

    @Test
    void second() {
        try (Inside inside = Inside.amongOthers().exclusively("database")) {
            inside.stay();
        }
    }
}
