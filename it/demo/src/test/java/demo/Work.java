package demo;

/** What every test here does: it prints in which process it runs, and takes two seconds. */
final class Work {

    private Work() {}

    static void twoSeconds(String test) throws InterruptedException {
        ProcessHandle process = ProcessHandle.current();
        long parent = process.parent().map(ProcessHandle::pid).orElse(-1L);
        System.out.println(test + " runs in process " + process.pid() + ", child of " + parent);
        Thread.sleep(2_000);
    }
}
