package demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** May read the database while others read it. */
class ReadersTest {

    @Test
    @ResourceLock(value = "database", mode = ResourceAccessMode.READ)
    void first() {
        try (Inside inside = Inside.amongOthers().shared("database")) {
            inside.stay();
        }
    }

    @Test
    @ResourceLock(value = "database", mode = ResourceAccessMode.READ)
    void second() {
        try (Inside inside = Inside.amongOthers().shared("database")) {
            inside.stay();
        }
    }
}
