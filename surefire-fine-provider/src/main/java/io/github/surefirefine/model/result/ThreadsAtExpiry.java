package io.github.surefirefine.model.result;

import java.util.List;
import java.util.Objects;

/**
 * What the threads of a JVM were doing at one moment, as text whose lines look like those of a stack trace.
 *
 * @param stack of the thread that ran the test; lines that begin with a tab and {@code at}
 * @param deadlocks threads that wait for each other; empty if there are none
 * @param threads all of them
 */
public record ThreadsAtExpiry(String stack, String deadlocks, String threads) {

    /** The name of the file, beside the reports, that has all threads. */
    public static final String FILE = "fine-threads.txt";

    public ThreadsAtExpiry {
        Objects.requireNonNull(stack);
        Objects.requireNonNull(deadlocks);
        Objects.requireNonNull(threads);
    }

    /**
     * The lines of the stack without the last ones, which say how JUnit came to a test.
     *
     * @param className of the test; if it is not on the stack, all lines are answered
     */
    public List<String> stackDownTo(String className) {
        List<String> frames = stack.lines().toList();
        int last = frames.size() - 1;
        while (last >= 0 && !frames.get(last).contains("at " + className + ".")) {
            last--;
        }
        return last < 0 ? frames : frames.subList(0, last + 1);
    }
}
