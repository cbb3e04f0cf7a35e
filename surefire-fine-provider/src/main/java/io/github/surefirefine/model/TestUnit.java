package io.github.surefirefine.model;

/**
 * The smallest piece that is dispatched: a test method, a test template or factory, or a class that must stay whole.
 *
 * @param index its number in the plan
 * @param classIndex number of the class that it belongs to
 * @param set position of its set in {@link TestClass#sets()}, {@link TestSet#NONE} where it is a whole top-level class
 * @param uniqueId JUnit's unique id: the identity of the unit; names may repeat
 * @param tests how many tests were discovered in it, at least 1
 */
public record TestUnit(int index, int classIndex, int set, String uniqueId, int tests) {}
