package io.github.surefirefine.odd.script;

/** How tests are run. */
public enum Way {
    /** By stock Surefire with one fork: what it finds in one execution. */
    STOCK(true, 1),
    /** By stock Surefire, but for its scan: it runs the classes that it would have run up to 3.5. */
    STOCK_WITH_OLDER_SCAN(true, 1),
    /** By stock Surefire, but for its scan: all classes in one execution, also those where it would find nothing. */
    STOCK_WITHOUT_SCAN(true, 1),
    /** As stock Surefire does with several forks: each class in an execution of its own. */
    STOCK_CLASS_BY_CLASS(true, 1),
    OURS(false, 1),
    OURS_WITH_TWO_FORKS(false, 2),
    OURS_WITH_THREE_FORKS(false, 3);

    private final boolean stock;
    private final int forks;

    Way(boolean stock, int forks) {
        this.stock = stock;
        this.forks = forks;
    }

    /** Whether it is stock Surefire. */
    public boolean isStock() {
        return stock;
    }

    /** How many JVMs run tests. */
    public int forks() {
        return forks;
    }
}
