package io.github.surefirefine.fork.output;

import io.github.surefirefine.model.result.ReportEvent.TestOutput;
import java.util.function.Consumer;

/**
 * Passes printed output on in small pieces, however much a test prints at once, so that nobody on the way has to hold
 * all of it. The pieces of one text stay together.
 */
public final class OutputPieces implements Consumer<TestOutput> {

    /** Another fork's line can appear on the console between two pieces; few lines are this long. */
    static final int MAX_CHARS = 32 * 1024;

    private final Consumer<TestOutput> next;

    public OutputPieces(Consumer<TestOutput> next) {
        this.next = next;
    }

    @Override
    public synchronized void accept(TestOutput output) {
        String text = output.text();
        int start = 0;
        while (text.length() - start > MAX_CHARS) {
            int end = start + MAX_CHARS;
            if (Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            next.accept(new TestOutput(text.substring(start, end), output.stdout(), false));
            start = end;
        }
        next.accept(start == 0 ? output : new TestOutput(text.substring(start), output.stdout(), output.newLine()));
    }
}
