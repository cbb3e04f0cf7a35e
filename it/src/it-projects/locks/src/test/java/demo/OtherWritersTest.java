package demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Needs the same database as another class, and something else as well. */
class OtherWritersTest {

    @Test
    @ResourceLock("database")
    void first() {
        try (Inside inside = Inside.amongOthers().exclusively("database")) {
            inside.stay();
        }
    }

    @Test
    @ResourceLock("database")
    void second() {
        try (Inside inside = Inside.amongOthers().exclusively("database")) {
            inside.stay();
        }
    }

    @Test
    @ResourceLock("database")
    @ResourceLock("files")
    void two() {
        try (Inside inside = Inside.amongOthers().exclusively("database").exclusively("files")) {
            inside.stay();
        }
    }
}
