package demo;

/** Declared as a service; takes effect where Jupiter looks for extensions. */
public class Everywhere extends Watcher {}
