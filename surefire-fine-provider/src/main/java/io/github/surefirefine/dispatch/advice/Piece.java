package io.github.surefirefine.dispatch.advice;

/**
 * What one fork has run in one go.
 *
 * @param className of the class that it belongs to
 * @param engineId of the engine that ran it
 * @param nanos what it took
 * @param tests how many it has
 * @param couldBeApart whether it is a whole class that the user may let forks share
 */
record Piece(String className, String engineId, long nanos, int tests, boolean couldBeApart) {}
