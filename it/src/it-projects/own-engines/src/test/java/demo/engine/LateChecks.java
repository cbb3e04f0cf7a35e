package demo.engine;

/** Checks that the engine finds when it runs the class. */
public interface LateChecks extends Checks {}
