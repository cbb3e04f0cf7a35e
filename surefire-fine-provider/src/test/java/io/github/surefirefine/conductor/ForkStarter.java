package io.github.surefirefine.conductor;

/** Stands on the stack as Surefire's class of this name does. */
final class ForkStarter {

    private ForkStarter() {}

    static void run(Runnable task) {
        task.run();
    }
}
