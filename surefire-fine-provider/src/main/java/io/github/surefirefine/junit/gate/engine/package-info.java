/**
 * Makes engines ask the gate of a lease before they begin a class or a test. Each engine that can be made to ask has
 * its {@link io.github.surefirefine.junit.gate.engine.GatedEngine} and the classes that this one needs; the gate
 * decides what may begin. Knows nothing of discovery and of how results are reported.
 */
@NullMarked
package io.github.surefirefine.junit.gate.engine;

import org.jspecify.annotations.NullMarked;
