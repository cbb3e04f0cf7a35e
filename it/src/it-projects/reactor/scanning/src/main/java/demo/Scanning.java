package demo;

/** Nobody tests it. */
public final class Scanning {

    private Scanning() {}
}
