package io.github.surefirefine.plugin.timeline;

import io.github.surefirefine.plugin.text.Answer;
import io.github.surefirefine.plugin.text.Page;
import io.github.surefirefine.plugin.trace.RunTrace;
import java.util.List;

/**
 * The timeline of a run.
 *
 * @param data the form for scripts: sums, and notable events; scripts can read the trace itself
 * @param trace what is drawn
 */
public record TimelineAnswer(RunSummary data, RunTrace trace) implements Answer {

    /**
     * Of a run.
     *
     * @param module the module's name
     * @param source where the trace is
     * @param letters how many classes have a letter of their own in the drawing, those that take longest
     */
    public static TimelineAnswer of(String module, String source, RunTrace trace, int letters) {
        return new TimelineAnswer(RunSummary.of(module, source, trace, letters), trace);
    }

    @Override
    public List<String> lines(Page page) {
        return new TimelineText(data, trace, page).lines();
    }
}
