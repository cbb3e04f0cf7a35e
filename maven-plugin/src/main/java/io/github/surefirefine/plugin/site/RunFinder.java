package io.github.surefirefine.plugin.site;

import io.github.surefirefine.history.History;
import io.github.surefirefine.plugin.analysis.MachineOfRun;
import io.github.surefirefine.plugin.analysis.RunAnalysis;
import io.github.surefirefine.plugin.analysis.trend.Trends;
import io.github.surefirefine.plugin.report.part.RunReport;
import io.github.surefirefine.plugin.report.part.TestLinks;
import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.TraceException;
import io.github.surefirefine.plugin.trace.TraceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the traces of a module. */
final class RunFinder {

    private final Texts texts;
    private final List<Found> found = new ArrayList<>();

    RunFinder(Texts texts) {
        this.texts = texts;
    }

    /**
     * What Surefire and Failsafe have left in a module, empty if they have left nothing.
     *
     * @param id fit for an HTML id, different for each module
     */
    List<Found> find(Leftovers leftovers, String id) {
        HistoryFolder history = new HistoryFolder(leftovers.history());
        look(leftovers.surefireReports(), "surefire", id, history, leftovers.surefireLinks());
        look(leftovers.failsafeReports(), "failsafe", id, history, leftovers.failsafeLinks());
        return List.copyOf(found);
    }

    private void look(Path reports, String runner, String id, HistoryFolder folder, TestLinks links) {
        try {
            RunTrace trace = TraceFile.read(reports.resolve(TraceFile.NAME));
            History history = folder.history();
            Trends trends = Trends.of(folder.runs());
            RunAnalysis analysis = RunAnalysis.of(trace, MachineOfRun.of(trace, history));
            found.add(new Found.Run(
                    new RunReport(id + "-" + runner, texts.get("report." + runner), analysis, trends, links)));
        } catch (TraceException e) {
            if (e.reason() != TraceException.Reason.MISSING) {
                found.add(new Found.Problem(String.valueOf(e.getMessage())));
            }
        }
    }
}
