package demo;

/** Stands for what tests of a shop would do. */
class Work {

    /** The number of the run, from 1. */
    static final int RUN = Integer.getInteger("shop.run", 1);

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
