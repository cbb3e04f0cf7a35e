package io.github.surefirefine.store;

import io.github.surefirefine.history.History;
import io.github.surefirefine.history.Observed;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.schedule.ForksThatPay;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What a run knows of earlier ones, and what it leaves to later ones. One caller at a time. */
public final class RunMemory {

    /** Knows nothing and keeps nothing. */
    public static final RunMemory NONE = new RunMemory(null, Optional.empty(), false);

    private static final int MOST_FORKS = 256;

    private final @Nullable HistoryStore store;
    private final Optional<ReportImport> reports;
    private final boolean wholeSuite;

    private @Nullable History recalled;
    private Optional<String> importWarning = Optional.empty();

    private RunMemory(@Nullable HistoryStore store, Optional<ReportImport> reports, boolean wholeSuite) {
        this.store = store;
        this.reports = reports;
        this.wholeSuite = wholeSuite;
    }

    /**
     * As the user wants it.
     *
     * @param reports the folder for reports, somewhere in the module
     * @param wholeSuite whether this is a run of all tests
     */
    public static RunMemory of(FineOptions options, Path reports, boolean wholeSuite) {
        Path module = ModuleFolder.of(reports);
        Optional<ReportImport> start = options.historyImport().map(glob -> new ReportImport(module, glob));
        return options.history()
                .map(path -> new RunMemory(new HistoryStore(module.resolve(path)), start, wholeSuite))
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
