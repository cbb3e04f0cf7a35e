package io.github.surefirefine.it.twin;

/** One thing that a run said. The same fact may occur several times. */
public record Fact(Place place, String value) {}
