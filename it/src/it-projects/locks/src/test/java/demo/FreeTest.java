package demo;

import org.junit.jupiter.api.Test;

/** Needs nothing. */
class FreeTest {

    @Test
    void first() {
        try (Inside inside = Inside.amongOthers()) {
            inside.stay();
        }
    }

    @Test
    void second() {
        try (Inside inside = Inside.amongOthers()) {
            inside.stay();
        }
    }

    @Test
    void third() {
        try (Inside inside = Inside.amongOthers()) {
            inside.stay();
        }
    }

    @Test
    void fourth() {
        try (Inside inside = Inside.amongOthers()) {
            inside.stay();
        }
    }

    @Test
    void fifth() {
        try (Inside inside = Inside.amongOthers()) {
            inside.stay();
        }
    }

    @Test
    void sixth() {
        try (Inside inside = Inside.amongOthers()) {
            inside.stay();
        }
    }
}
