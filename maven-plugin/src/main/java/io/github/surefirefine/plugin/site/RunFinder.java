package io.github.surefirefine.plugin.site;

import io.github.surefirefine.history.History;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.options.OptionDescriptor;
import io.github.surefirefine.options.OptionException;
import io.github.surefirefine.plugin.analysis.MachineOfRun;
import io.github.surefirefine.plugin.analysis.RunAnalysis;
import io.github.surefirefine.plugin.analysis.trend.Trends;
import io.github.surefirefine.plugin.past.HistoryFolder;
import io.github.surefirefine.plugin.report.part.RunReport;
import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.TraceException;
import io.github.surefirefine.plugin.trace.TraceFile;
import io.github.surefirefine.quarantine.Quarantine;
import io.github.surefirefine.store.QuarantineFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the traces of a module, and the reports of what failed. */
final class RunFinder {

    private final Texts texts;
    private final Path page;
    private final List<Found> found = new ArrayList<>();

    /**
     * Finds nothing yet.
     *
     * @param page the folder of the page that shows what is found
     */
    RunFinder(Texts texts, Path page) {
        this.texts = texts;
        this.page = page;
    }

    /**
     * What Surefire and Failsafe have left in a module, empty if they have left nothing.
     *
     * @param id fit for an HTML id, different for each module
     */
    List<Found> find(Leftovers leftovers, String id) {
        HistoryFolder history = new HistoryFolder(leftovers.history());
        Quarantine quarantine = quarantine(leftovers);
        for (RunFolder folder : leftovers.folders()) {
            look(folder, leftovers.place(), id, history, quarantine);
        }
        return List.copyOf(found);
    }

    /** A file that is wrong fails the next run, but no report. */
    private Quarantine quarantine(Leftovers leftovers) {
        try {
            FineOptions options = FineOptions.parse(Map.of(OptionDescriptor.QUARANTINE.key(), leftovers.quarantine()));
            return QuarantineFile.read(options.tolerance(), leftovers.place().module(), Clock.systemUTC());
        } catch (OptionException e) {
            found.add(new Found.Problem(String.valueOf(e.getMessage())));
            return Quarantine.NONE;
        }
    }

    private void look(RunFolder folder, ModulePlace place, String id, HistoryFolder kept, Quarantine quarantine) {
        try {
            RunTrace trace = TraceFile.read(folder.reports().resolve(TraceFile.NAME));
            History history = kept.history();
            Trends trends = Trends.of(kept.runs()).with(quarantine);
            RunAnalysis analysis = RunAnalysis.of(trace, MachineOfRun.of(trace, history));
            String runner = folder.runner().word();
            String number = found.isEmpty() ? "" : "-" + (found.size() + 1);
            found.add(new Found.Run(
                    folder.runner(),
                    folder.reports(),
                    new RunReport(
                            id + "-" + runner + number,
                            texts.get("report." + runner),
                            analysis,
                            trends,
                            folder.links(),
                            place.report(new FailureFinder(folder.reports()).of(trace), folder.runner(), page))));
        } catch (TraceException e) {
            if (e.reason() != TraceException.Reason.MISSING) {
                found.add(new Found.Problem(String.valueOf(e.getMessage())));
            }
        }
    }
}
