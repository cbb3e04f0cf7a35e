package io.github.surefirefine.report;

import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.SetCompleted;
import io.github.surefirefine.model.result.ReportEvent.SetStarting;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestOutput;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;

/** Events as short texts, so that a failed assertion can be read. */
public final class EventText {

    private EventText() {}

    /** What happened, to whom. */
    public static String of(ReportEvent event) {
        if (event instanceof SetStarting starting) {
            return "begin " + starting.entry().source();
        } else if (event instanceof SetCompleted completed) {
            return "end " + completed.entry().source() + " " + completed.entry().millis() + " ms";
        } else if (event instanceof TestStarting starting) {
            return starting.entry().name() + "…";
        } else if (event instanceof TestFinished finished) {
            return finished.entry().name() + " " + finished.outcome();
        }
        return "\"" + ((TestOutput) event).text() + "\"";
    }
}
