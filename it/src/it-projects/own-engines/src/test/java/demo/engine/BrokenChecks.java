package demo.engine;

/** Checks whose engine gives up after them. */
public interface BrokenChecks extends Checks {}
