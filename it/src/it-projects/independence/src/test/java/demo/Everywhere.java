package demo;

/** Declared as a service; takes effect if Jupiter detects extensions. */
public class Everywhere extends Watcher {}
