package demo;

/** Nobody tests it. */
public final class Nothing {

    private Nothing() {}
}
