package demo;

/** Keeps tests busy for as long as another fork may want a part of them. */
final class Busy {

    private static final boolean IS_ALONE = Integer.getInteger("forkCount", 1) == 1;

    private Busy() {}

    static void work(long millis) throws InterruptedException {
        if (!IS_ALONE) {
            Thread.sleep(millis);
        }
    }
}
