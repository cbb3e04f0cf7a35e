package io.github.surefirefine.conductor;

/** Is on the stack like Surefire's class of this name. */
final class ForkStarter {

    private ForkStarter() {}

    static void run(Runnable task) {
        task.run();
    }
}
