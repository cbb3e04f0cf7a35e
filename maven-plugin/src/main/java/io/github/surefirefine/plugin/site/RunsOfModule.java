package io.github.surefirefine.plugin.site;

import io.github.surefirefine.plugin.report.part.RunReport;
import java.util.ArrayList;
import java.util.List;

/**
 * The runs that one build has made in a module. A plugin with several executions writes one trace after the other into the
 * same file, so each of them is kept as it was found.
 */
final class RunsOfModule {

    private final List<Found.Run> runs = new ArrayList<>();

    /** Adds those that are new, and replaces those that are not. */
    void add(List<Found.Run> found) {
        for (Found.Run run : found) {
            int known = indexOf(run);
            if (known < 0) {
                runs.add(run);
            } else {
                runs.set(known, run);
            }
        }
    }

    private int indexOf(Found.Run run) {
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).isSameAs(run)) {
                return i;
            }
        }
        return -1;
    }

    /** All of them, with titles and ids that tell them apart. */
    List<Found.Run> distinct() {
        List<Found.Run> distinct = new ArrayList<>();
        for (Found.Run run : runs) {
            long before = distinct.stream()
                    .filter(other -> other.runner() == run.runner())
                    .count();
            RunReport report = run.report();
            String title = before == 0 ? report.title() : report.title() + " " + (before + 1);
            String id = report.id() + (distinct.isEmpty() ? "" : "-" + (distinct.size() + 1));
            distinct.add(new Found.Run(
                    run.runner(),
                    run.reports(),
                    new RunReport(id, title, report.run(), report.trends(), report.links(), report.failures())));
        }
        return distinct;
    }
}
