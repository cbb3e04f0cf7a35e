package io.github.surefirefine.fork.output;

import io.github.surefirefine.model.result.ReportEvent.TestOutput;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Cuts printed output into small pieces, however much a test prints at once, so that nobody on the way has to hold all
 * of it.
 */
public final class OutputPieces implements Iterator<TestOutput> {

    /** Another fork's line can appear on the console between two pieces; few lines are this long. */
    static final int MAX_CHARS = 32 * 1024;

    private final TestOutput output;
    private int start;
    private boolean isLastCut;

    public OutputPieces(TestOutput output) {
        this.output = output;
    }

    @Override
    public boolean hasNext() {
        return !isLastCut;
    }

    @Override
    public TestOutput next() {
        if (isLastCut) {
            throw new NoSuchElementException();
        }
        String text = output.text();
        if (text.length() - start <= MAX_CHARS) {
            isLastCut = true;
            return start == 0 ? output : new TestOutput(text.substring(start), output.stdout(), output.newLine());
        }
        int end = start + MAX_CHARS;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        TestOutput piece = new TestOutput(text.substring(start, end), output.stdout(), false);
        start = end;
        return piece;
    }
}
