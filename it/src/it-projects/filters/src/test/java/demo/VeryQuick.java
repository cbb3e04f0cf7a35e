package demo;

/** A category within another. */
public interface VeryQuick extends Quick {}
