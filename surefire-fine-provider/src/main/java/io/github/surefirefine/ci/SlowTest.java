package io.github.surefirefine.ci;

/** A test and what it took. */
record SlowTest(String name, int millis) {}
