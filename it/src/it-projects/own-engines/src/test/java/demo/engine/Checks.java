package demo.engine;

/** A class whose public methods without parameters are checks. */
public interface Checks {}
