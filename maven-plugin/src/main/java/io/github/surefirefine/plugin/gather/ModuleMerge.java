package io.github.surefirefine.plugin.gather;

import io.github.surefirefine.plugin.merge.Merged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Merges the results of machines for one module. What can be merged is merged, whatever else is missing. Used once. */
public final class ModuleMerge {

    private final MachineFolders machines;
    private final ModulePlace module;
    private final List<Merged> merged = new ArrayList<>();
    private final Findings findings = new Findings();

    /** What each machine has run, by its folder: the history has all runs of the module. */
    private final Map<Path, Set<String>> unitsOf = new HashMap<>();

    /** Of a module. */
    public ModuleMerge(MachineFolders machines, ModulePlace module) {
        this.machines = machines;
        this.module = module;
    }

    /**
     * Reads, checks and writes.
     *
     * @throws IOException if something cannot be read or written
     */
    public void run() throws IOException {
        for (Path reports : module.reports()) {
            if (reports.startsWith(machines.root())) {
                merge(reports);
            }
        }
        Optional<Path> history = module.history().filter(folder -> folder.startsWith(machines.root()));
        if (history.isPresent() && !unitsOf.isEmpty()) {
            mergeHistories(history.get());
        }
    }

    /** What was merged, one for each folder of reports; none if the machines have left nothing. */
    public List<Merged> merged() {
        return List.copyOf(merged);
    }

    /** What fails the build, one line each. */
    public List<String> problems() {
        return findings.problems();
    }

    /** What does not fail the build, one line each. */
    public List<String> warnings() {
        return findings.warnings();
    }

    private void merge(Path target) throws IOException {
        List<ReportFolder> folders = find(target);
        Optional<MergedFolder> written = folders.stream().anyMatch(QueueMerge::isOf)
                ? new QueueMerge(target, findings).merge(folders)
                : new ShardMerge(target, findings).merge(folders);
        written.ifPresent(each -> {
            merged.add(each.merged());
            each.units()
                    .forEach((machine, units) -> unitsOf.computeIfAbsent(machine, none -> new TreeSet<>())
                            .addAll(units));
        });
    }

    private List<ReportFolder> find(Path target) {
        Path place = machines.root().relativize(target);
        List<ReportFolder> found = new ArrayList<>();
        for (Path machine : machines.folders()) {
            Path folder = machine.resolve(place);
            if (Files.isDirectory(folder)) {
                found.add(new ReportFolder(machine, folder, told(machine)));
            }
        }
        return found;
    }

    private String told(Path machine) {
        return machine.startsWith(machines.root())
                ? machines.root().relativize(machine).toString().replace('\\', '/')
                : machine.toString();
    }

    private void mergeHistories(Path target) throws IOException {
        Path place = machines.root().relativize(target);
        HistoryJoin join = new HistoryJoin(target, findings);
        for (Map.Entry<Path, Set<String>> machine : unitsOf.entrySet()) {
            join.add(machine.getKey().resolve(place), machine.getValue());
        }
        join.write(problems().isEmpty());
    }
}
