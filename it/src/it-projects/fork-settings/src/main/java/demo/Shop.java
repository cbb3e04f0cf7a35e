package demo;

/** Has branches and lines that some tests execute, and others do not. */
public final class Shop {

    private int stock;

    /** Puts things on the shelf. */
    public void fill(int things) {
        if (things < 0) {
            throw new IllegalArgumentException("things: " + things);
        }
        stock += things;
    }

    /** Takes one thing. */
    public boolean sell() {
        if (stock == 0) {
            return false;
        }
        stock--;
        return true;
    }

    /** Nobody calls this. */
    public int stock() {
        return stock;
    }
}
