package io.github.surefirefine.plugin.gather;

import io.github.surefirefine.plugin.merge.Completeness;
import io.github.surefirefine.plugin.merge.Counts;
import io.github.surefirefine.plugin.merge.MachineShare;
import io.github.surefirefine.plugin.merge.MergedShards;
import io.github.surefirefine.plugin.trace.MergedTraceFile;
import io.github.surefirefine.plugin.trace.TraceException;
import io.github.surefirefine.plugin.trace.TraceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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
    private final List<MergedShards> merged = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

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
    public List<MergedShards> merged() {
        return List.copyOf(merged);
    }

    /** One line each. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    private void merge(Path target) throws IOException {
        List<MachineReports> found = find(target);
        if (found.isEmpty()) {
            return;
        }
        Completeness completeness =
                Completeness.of(found.stream().map(MachineReports::share).toList());
        problems.addAll(completeness.problems());
        List<MachineReports> shards = found.stream()
                .filter(each -> completeness.shards().contains(each.share()))
                .sorted(Comparator.comparingInt(each -> each.share().number()))
                .toList();
        Counts counts = new ReportJoin(target, problems::add).join(shards);
        mergeTraces(target, completeness.count(), shards);
        shards.forEach(shard -> unitsOf.computeIfAbsent(shard.machine(), machine -> new TreeSet<>())
                .addAll(shard.share().ownUnits()));
        merged.add(new MergedShards(String.valueOf(target.getFileName()), counts, completeness));
    }

    private List<MachineReports> find(Path target) throws IOException {
        Path place = machines.root().relativize(target);
        List<MachineReports> found = new ArrayList<>();
        for (Path machine : machines.folders()) {
            MachineReports.read(machine, machine.resolve(place), told(machine), problems::add)
                    .ifPresent(found::add);
        }
        return found;
    }

    private String told(Path machine) {
        return machine.startsWith(machines.root())
                ? machines.root().relativize(machine).toString().replace('\\', '/')
                : machine.toString();
    }

    private void mergeTraces(Path target, int count, List<MachineReports> shards) throws IOException {
        List<MergedTraceFile.Source> sources = new ArrayList<>();
        for (MachineReports shard : shards) {
            MachineShare share = shard.share();
            share.evidence()
                    .trace()
                    .filter(trace -> !share.hasForeignTrace())
                    .ifPresent(trace -> sources.add(new MergedTraceFile.Source(
                            share.number(), shard.folder().resolve(TraceFile.NAME), trace)));
        }
        if (!sources.isEmpty()) {
            try {
                MergedTraceFile.write(target.resolve(TraceFile.NAME), count, sources);
            } catch (TraceException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
    }

    private void mergeHistories(Path target) throws IOException {
        Path place = machines.root().relativize(target);
        HistoryJoin join = new HistoryJoin(target, problems::add);
        for (Map.Entry<Path, Set<String>> machine : unitsOf.entrySet()) {
            join.add(machine.getKey().resolve(place), machine.getValue());
        }
        join.write(problems.isEmpty());
    }
}
