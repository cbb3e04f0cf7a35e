package io.github.surefirefine.store;

import io.github.surefirefine.history.History;
import io.github.surefirefine.history.Observed;
import io.github.surefirefine.model.Shard;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.schedule.forkcount.ForksThatPay;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What a run knows of earlier ones, and what it leaves to later ones. One caller at a time. */
public final class RunMemory {

    /** Knows nothing and keeps nothing. */
    public static final RunMemory NONE = new RunMemory(null, Optional.empty(), Optional.empty(), false);

    private static final int MOST_FORKS = 256;

    private final @Nullable HistoryStore store;
    private final Optional<ReportImport> reports;
    private final Optional<Shard> shard;
    private final boolean wholeSuite;

    private @Nullable History recalled;
    private Optional<String> importWarning = Optional.empty();

    private RunMemory(
            @Nullable HistoryStore store, Optional<ReportImport> reports, Optional<Shard> shard, boolean wholeSuite) {
        this.store = store;
        this.reports = reports;
        this.shard = shard;
        this.wholeSuite = wholeSuite;
    }

    /**
     * As the user wants it.
     *
     * @param reports the folder for reports, somewhere in the module
     * @param allTests whether this is a run of all tests, be it that other machines run some of them
     */
    public static RunMemory of(FineOptions options, Path reports, boolean allTests) {
        Path module = ModuleFolder.of(reports);
        Optional<ReportImport> start = options.history().imported().map(glob -> new ReportImport(module, glob));
        Optional<Shard> shard = options.shard();
        return options.history()
                .folder()
                .map(path -> new RunMemory(
                        new HistoryStore(module.resolve(path)), start, shard, allTests && shard.isEmpty()))
                .orElse(NONE);
    }

    /** What is known before the run. */
    public History recall() {
        if (recalled == null) {
            recalled = store == null ? History.EMPTY : store.read();
            if (recalled.isEmpty() && reports.isPresent()) {
                ReportImport.Result start = reports.get().read();
                recalled = start.history();
                importWarning = start.warning();
            }
        }
        return recalled;
    }

    /** Checksum of what is known, where other machines have to know the same; empty where nothing is known. */
    public Optional<String> checksum() {
        return shard.flatMap(own -> HistoryChecksum.of(recall()));
    }

    /**
     * How many forks make a run of these classes shorter.
     *
     * @return empty where nothing is known of them, or where the last run has lost a fork: then one more costs
     *     less than results that nobody can present
     */
    public OptionalInt forksThatPay(Collection<String> classNames) {
        if (store == null || store.hasLostForks()) {
            return OptionalInt.empty();
        }
        int processors = Runtime.getRuntime().availableProcessors();
        return recall().workload(classNames)
                .map(work -> shard.map(Shard::count).map(work::share).orElse(work))
                .map(work -> OptionalInt.of(ForksThatPay.of(work, processors, MOST_FORKS)))
                .orElse(OptionalInt.empty());
    }

    /** Adds a run to what is known. */
    public void keep(Observed observed) {
        if (store != null && !observed.classes().isEmpty()) {
            store.add(observed, wholeSuite);
        }
    }

    /** A fork has ended before its time. */
    public void noteLossOfForks() {
        if (store != null) {
            store.noteLossOfForks();
        }
    }

    /** A run has ended with all of its forks. */
    public void forgetLossOfForks() {
        if (store != null) {
            store.forgetLossOfForks();
        }
    }

    /** What has gone wrong since the last call. */
    public Optional<String> takeWarning() {
        if (store == null) {
            return Optional.empty();
        }
        Optional<String> ofImport = importWarning;
        importWarning = Optional.empty();
        return ofImport.or(store::takeWarning);
    }
}
