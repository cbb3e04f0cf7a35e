package io.github.surefirefine.model.result;

import java.util.Objects;

/** What Surefire's run listener is told, in its own order: set start, test start, output, test end, set end. */
public sealed interface ReportEvent {

    /** A test set begins. */
    record SetStarting(Entry entry) implements ReportEvent {

        public SetStarting {
            Objects.requireNonNull(entry);
        }
    }

    /** A test set ends. */
    record SetCompleted(Entry entry) implements ReportEvent {

        public SetCompleted {
            Objects.requireNonNull(entry);
        }
    }

    /** A test begins. */
    record TestStarting(Entry entry) implements ReportEvent {

        public TestStarting {
            Objects.requireNonNull(entry);
        }
    }

    /** A test has ended or was skipped; class-level failures are reported this way, too. */
    record TestFinished(Outcome outcome, Entry entry) implements ReportEvent {

        public TestFinished {
            Objects.requireNonNull(outcome);
            Objects.requireNonNull(entry);
        }
    }

    /**
     * Something was printed.
     *
     * @param stdout true for standard output, false for standard error
     * @param newLine whether a line end belongs after the text
     */
    record TestOutput(String text, boolean stdout, boolean newLine) implements ReportEvent {

        public TestOutput {
            Objects.requireNonNull(text);
        }
    }

    /**
     * Stands for events that were stored elsewhere because they are large. It never leaves the conductor's memory:
     * forks are sent the events themselves.
     *
     * @param position where they are
     * @param bytes how much space they take there
     */
    record PutAside(long position, int bytes) implements ReportEvent {}
}
