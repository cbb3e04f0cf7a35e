package demo;

/** A category of JUnit 4. */
public interface Quick {}
