package io.github.surefirefine.plugin.trace;

import io.github.surefirefine.figures.RunFigures;
import io.github.surefirefine.figures.RunMeter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happened in a run.
 *
 * @param version of surefire-fine, empty if the trace does not say it
 * @param started when the run began, by the wall clock
 * @param processors of the machine, 0 if the trace does not say it
 * @param shard the share of the suite that was run, as {@code 2/5}, or {@code 1-5/5} if the traces of five machines
 *     were merged; empty if one machine has run all of it
 * @param machines the names of machines, if several have run the suite, by their numbers
 * @param ending whether the trace was written to its end
 * @param forks by their machine and their number, replacements after the others
 */
public record RunTrace(
        String version,
        Optional<Instant> started,
        int processors,
        Optional<String> shard,
        Map<Integer, String> machines,
        Ending ending,
        List<ForkTrack> forks) {

    /** Of a machine, or of several that nothing but their shares tells apart. */
    public RunTrace(
            String version,
            Optional<Instant> started,
            int processors,
            Optional<String> shard,
            Ending ending,
            List<ForkTrack> forks) {
        this(version, started, processors, shard, Map.of(), ending, forks);
    }

    /** Of a whole suite. */
    public RunTrace(String version, Optional<Instant> started, int processors, Ending ending, List<ForkTrack> forks) {
        this(version, started, processors, Optional.empty(), ending, forks);
    }

    public RunTrace {
        machines = Map.copyOf(machines);
        forks = forks.stream()
                .sorted(Comparator.comparingInt(ForkTrack::machine)
                        .thenComparingInt(ForkTrack::fork)
                        .thenComparingInt(ForkTrack::track))
                .toList();
    }

    /** When the last thing in it ended, even if that was only a wait. */
    public long endMicros() {
        return forks.stream().mapToLong(ForkTrack::endMicros).max().orElse(0);
    }

    /** The figures of the run: those that its console has shown. */
    public RunFigures figures() {
        return figures(forks);
    }

    /** The same of one JVM. */
    public RunFigures figures(ForkTrack track) {
        return figures(List.of(track));
    }

    private RunFigures figures(List<ForkTrack> tracks) {
        record Told(String fork, Slice slice) {}
        RunMeter meter = new RunMeter();
        List<Told> told = new ArrayList<>();
        for (ForkTrack track : tracks) {
            String fork = name(track);
            meter.started(fork);
            track.slices().forEach(slice -> told.add(new Told(fork, slice)));
        }
        told.sort(Comparator.comparingLong(each -> each.slice.endMicros()));
        told.forEach(each -> tell(meter, each.fork, each.slice));
        return meter.figures();
    }

    private static void tell(RunMeter meter, String fork, Slice slice) {
        if (slice instanceof Slice.Test) {
            meter.tested(fork, slice.startMicros(), slice.endMicros());
        } else if (slice instanceof Slice.Setup || slice instanceof Slice.Teardown) {
            meter.fixture(fork, slice.startMicros(), slice.endMicros());
        } else if (slice instanceof Slice.Plan) {
            meter.discovered(fork, slice.endMicros());
        }
    }

    /** Whether several machines have run it together, each of them a share. */
    public boolean hasSeveralMachines() {
        return forks.stream().mapToInt(ForkTrack::machine).distinct().count() > 1;
    }

    /** The usual name of a machine, if several have run the suite. */
    public String machineName(int machine) {
        return shard.isPresent() ? "shard " + machine : machines.getOrDefault(machine, "machine " + machine);
    }

    /** The usual name of a fork: its number, preceded by that of its machine if there are several. */
    public String name(ForkTrack track) {
        return hasSeveralMachines() ? track.machine() + "." + track.fork() : String.valueOf(track.fork());
    }

    /** All tests, fork by fork, including reruns. */
    public Stream<Slice.Test> tests() {
        return forks.stream()
                .flatMap(fork -> fork.slices().stream())
                .filter(Slice.Test.class::isInstance)
                .map(Slice.Test.class::cast);
    }
}
