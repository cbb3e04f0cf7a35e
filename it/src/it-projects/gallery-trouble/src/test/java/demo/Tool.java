package demo;

/** A program for the command line. */
class Tool {

    static void main(String flag) {
        if (!flag.equals("--version")) {
            System.exit(2);
        }
    }

    static void refresh() {
        new Thread(Tool::sleep, "refresh-1").start();
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
