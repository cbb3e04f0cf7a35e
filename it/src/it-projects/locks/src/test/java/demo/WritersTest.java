package demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Some of its methods need the database exclusively. */
class WritersTest {

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
    void third() {
        try (Inside inside = Inside.amongOthers().exclusively("database")) {
            inside.stay();
        }
    }

    @Test
    void free() {
        try (Inside inside = Inside.amongOthers()) {
            inside.stay();
        }
    }

    @Test
    void freeToo() {
        try (Inside inside = Inside.amongOthers()) {
            inside.stay();
        }
    }
}
