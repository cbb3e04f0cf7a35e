package io.github.surefirefine.store;

import io.github.surefirefine.history.History;
import io.github.surefirefine.history.Load;
import io.github.surefirefine.history.Observed;
import io.github.surefirefine.history.jvm.JvmFlags;
import io.github.surefirefine.history.jvm.JvmNews;
import io.github.surefirefine.history.jvm.JvmRecord;
import io.github.surefirefine.model.plan.Shard;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.options.jvm.JvmFlagsChosen;
import io.github.surefirefine.schedule.forkcount.ForkLimit;
import io.github.surefirefine.schedule.forkcount.ForksThatPay;
import io.github.surefirefine.schedule.forkcount.Workload;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a run knows about earlier ones, and what it leaves for later ones. One caller at a time. */
public final class RunMemory {

    /** Knows nothing and keeps nothing. */
    public static final RunMemory NONE = withoutHistory(TestChoice.BY_NAME);

    private static final int MOST_FORKS = 256;

    private final @Nullable HistoryStore store;
    private final @Nullable JvmFile jvmFile;
    private final Optional<ReportImport> reports;
    private final Optional<Shard> shard;
    private final TestChoice choice;
    private final JvmFlagsChosen flags;
    private boolean selection;

    private @Nullable History recalled;
    private Optional<String> importWarning = Optional.empty();

    private RunMemory(
            @Nullable HistoryStore store,
            @Nullable JvmFile jvmFile,
            Optional<ReportImport> reports,
            Optional<Shard> shard,
            TestChoice choice,
            JvmFlagsChosen flags) {
        this.flags = flags;
        this.store = store;
        this.jvmFile = jvmFile;
        this.reports = reports;
        this.shard = shard;
        this.choice = choice;
    }

    private static RunMemory withoutHistory(TestChoice choice) {
        return new RunMemory(null, null, Optional.empty(), Optional.empty(), choice, JvmFlagsChosen.BY_NOBODY);
    }

    /**
     * As the user has configured it.
     *
     * @param reports the folder for reports, somewhere in the module
     * @param choice which tests the run has, even if other machines run some of them
     */
    public static RunMemory of(FineOptions options, Path reports, TestChoice choice) {
        Path module = ModuleFolder.of(reports);
        Optional<String> glob = options.history().imported();
        Optional<String> path = options.history().folder();
        if (path.isEmpty()) {
            return withoutHistory(choice);
        }
        Path folder = module.resolve(path.get());
        return new RunMemory(
                new HistoryStore(folder),
                new JvmFile(folder, suite(reports, options.jvm().execution())),
                glob.isPresent() ? Optional.of(new ReportImport(module, glob.get())) : Optional.empty(),
                options.shard(),
                choice,
                options.jvm().chosen());
    }

    /** Executions of one plugin in one module may write their reports into the same folder. */
    private static String suite(Path reports, Optional<String> execution) {
        Path folder = reports.getFileName();
        String name = folder == null ? "" : folder.toString();
        return execution.isPresent() ? name + "@" + execution.get() : name;
    }

    /** Which tests the run has. */
    public TestChoice choice() {
        return choice;
    }

    /** Some of the tests that were found are left out. */
    public void noteSelection() {
        selection = true;
    }

    private boolean isWholeSuite() {
        return choice != TestChoice.BY_NAME && shard.isEmpty() && !selection;
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

    /** Checksum of what is known, if other machines need the same history; empty if nothing is known. */
    public Optional<String> checksum() {
        return shard.isPresent() ? HistoryChecksum.of(recall()) : Optional.empty();
    }

    /**
     * How many forks make a run of these classes shorter.
     *
     * @param divided accepts the names of classes that will be divided, even if they were not in earlier runs
     * @return empty if nothing is known about them, or if the last run has lost a fork: then one more costs less than
     *     results that no fork can present
     */
    public Optional<ForkLimit> forksThatPay(Collection<String> classNames, Predicate<String> divided) {
        if (store == null || store.hasLostForks()) {
            return Optional.empty();
        }
        int processors = Runtime.getRuntime().availableProcessors();
        Optional<Workload> work = recall().workload(classNames, divided);
        if (work.isEmpty()) {
            return Optional.empty();
        }
        Workload own = shard.isPresent() ? work.get().share(shard.get().count()) : work.get();
        return Optional.of(ForksThatPay.limit(own, processors, MOST_FORKS));
    }

    /** Whether an earlier run has shown what the tests take of the processors. */
    public boolean knowsLoad() {
        return recall().load().isPresent();
    }

    /** How many forks the last run of the whole suite had, 0 if that is not known. */
    public int forksBefore() {
        Optional<Load> load = recall().load();
        return load.isPresent() ? load.get().forks() : 0;
    }

    /** Adds a run to what is known. */
    public void keep(Observed observed) {
        if (store != null && !observed.classes().isEmpty()) {
            store.add(observed, isWholeSuite());
        }
    }

    /** Adds a run that has ended in the middle: the tests that it did not come to make none of the others older. */
    public void keepPart(Observed observed) {
        if (store != null && !observed.classes().isEmpty()) {
            store.addPart(observed);
        }
    }

    /**
     * Adds what a run took with its JVM flags, where it was one of all tests.
     *
     * @param classes how many classes it had
     * @return a line for the user, where the next run will have other flags
     */
    public Optional<String> keepFigures(JvmRecord.Figures figures, int classes) {
        if (jvmFile == null || !isWholeSuite() || flags == JvmFlagsChosen.BY_USER) {
            return Optional.empty();
        }
        JvmFlags now = flags == JvmFlagsChosen.LEAN ? JvmFlags.LEAN : JvmFlags.DEFAULT;
        JvmRecord known = jvmFile.read().with(now, figures, classes);
        JvmFlags next = known.next(now);
        jvmFile.write(known, next);
        return next == now || flags == JvmFlagsChosen.BY_NOBODY
                ? Optional.empty()
                : Optional.of(JvmNews.of(next, known));
    }

    /** A fork has ended early. */
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
        return ofImport.isPresent() ? ofImport : store.takeWarning();
    }
}
