package demo;

/** Puts frames of another class into a trace. */
final class Kettle {

    private Kettle() {}

    static void boil() {
        fill(2);
    }

    private static void fill(int cups) {
        if (cups == 0) {
            throw new IllegalStateException("the kettle is empty");
        }
        fill(cups - 1);
    }
}
