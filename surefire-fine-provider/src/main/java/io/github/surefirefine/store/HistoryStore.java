package io.github.surefirefine.store;

import io.github.surefirefine.history.History;
import io.github.surefirefine.history.HistoryFormatException;
import io.github.surefirefine.history.HistoryText;
import io.github.surefirefine.history.Observed;
import io.github.surefirefine.history.OtherHistoryFormatException;
import io.github.surefirefine.trouble.Trouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The history of a module, in a folder of its own. Several builds may write at the same time: each reads what is there,
 * adds its run and replaces the file at once, under a lock. One caller at a time for each instance.
 */
public final class HistoryStore {

    private static final String FILE = "history.txt";
    private static final String UNREADABLE = "history.txt.unreadable";
    private static final String NEW = "history.txt.new";
    private static final String LOCK = "lock";
    static final String RUNS = "runs";
    private static final String LOST = "forks-lost";

    /** Some millions of tests; a longer file is something else. */
    private static final long MAX_BYTES = 512L * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Path folder;
    private @Nullable String warning;

    /** A store in that folder, which need not exist. */
    public HistoryStore(Path folder) {
        this.folder = folder;
    }

    /** What is there; nothing if it cannot be read. A file that is no history is set aside. */
    public History read() {
        try {
            return load();
        } catch (IOException e) {
            warning = Trouble.HISTORY_READ.tell("fine: the history of durations cannot be read: " + FileTrouble.of(e)
                    + ". This run continues without it.");
            return History.EMPTY;
        }
    }

    /** Whoever adds to a history must know it: one that cannot be read now may be read by the next run. */
    private History load() throws IOException {
        Path file = folder.resolve(FILE);
        try {
            if (Files.size(file) > MAX_BYTES) {
                warning = noHistory(file, "it has more than " + MAX_BYTES + " bytes");
                return History.EMPTY;
            }
            return HistoryText.parse(Files.readString(file));
        } catch (NoSuchFileException e) {
            return History.EMPTY;
        } catch (OtherHistoryFormatException e) {
            warning = Trouble.HISTORY_VERSION.tell("fine: the history of durations in " + file
                    + " is of another version: it " + e.getMessage() + ". " + setAside(file));
            return History.EMPTY;
        } catch (HistoryFormatException | CharacterCodingException e) {
            warning = noHistory(file, e.getMessage());
            return History.EMPTY;
        }
    }

    /** Adds a run to what is there. */
    public void add(Observed observed, boolean wholeSuite) {
        add(observed, wholeSuite, true);
    }

    /** Adds a run that has ended in the middle; it is none of the past runs, which are compared with each other. */
    public void addPart(Observed observed) {
        add(observed, false, false);
    }

    /** Replaces what is there with a history. */
    public void put(History history) {
        try (FileChannel file = lockFile();
                @Nullable FileLock held = acquire(file)) {
            if (held == null) {
                warning = locked();
                return;
            }
            replace(HistoryText.format(history));
        } catch (IOException e) {
            warning = notWritten(e);
        }
    }

    private void add(Observed observed, boolean wholeSuite, boolean hasEnded) {
        try (FileChannel file = lockFile();
                @Nullable FileLock held = acquire(file)) {
            if (held == null) {
                warning = locked();
                return;
            }
            replace(HistoryText.format(load().with(observed, wholeSuite)));
            if (hasEnded) {
                new PastRuns(folder.resolve(RUNS), Clock.systemUTC()).add(observed);
            }
        } catch (IOException e) {
            warning = notWritten(e);
        }
    }

    /** The file that is locked while a build changes the history. */
    private FileChannel lockFile() throws IOException {
        Files.createDirectories(folder);
        hideFromGit();
        return FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private String locked() {
        return Trouble.HISTORY_LOCKED.tell("fine: the history of durations in " + folder
                + " is locked by another build for more than " + PATIENCE.toSeconds()
                + " s. This run was not added to it.");
    }

    /**
     * A run has lost forks; if it loses the last one, it has lost the way to Surefire. The store remembers that until a
     * run has lost none. If it cannot be remembered, the next run does without.
     */
    public void noteLossOfForks() {
        try {
            Files.createDirectories(folder);
            hideFromGit();
            Files.writeString(
                    folder.resolve(LOST), "As many forks as possible are started until a run ends with all of them.\n");
        } catch (IOException e) {
            warning = notWritten(e);
        }
    }

    /** A run has lost none. */
    public void forgetLossOfForks() {
        if (hasLostForks()) {
            try {
                Files.deleteIfExists(folder.resolve(LOST));
            } catch (IOException e) {
                warning = notWritten(e);
            }
        }
    }

    /** Whether a run is remembered that has lost forks. */
    public boolean hasLostForks() {
        return Files.exists(folder.resolve(LOST));
    }

    /** What has gone wrong since the last call. */
    public Optional<String> takeWarning() {
        Optional<String> taken = Optional.ofNullable(warning);
        warning = null;
        return taken;
    }

    private static String notWritten(IOException e) {
        return Trouble.HISTORY_WRITTEN.tell("fine: the history of durations cannot be written: " + FileTrouble.of(e)
                + ". The next run will not know the durations of this one; -Dfine.history=off turns the history"
                + " off, -Dfine.history=PATH keeps it elsewhere.");
    }

    private String noHistory(Path file, @Nullable String problem) {
        return Trouble.HISTORY_VERSION.tell("fine: the history of durations in " + file
                + " is not a history of this version (" + problem + "). " + setAside(file));
    }

    /** Returns what has become of the file, for users. */
    private String setAside(Path file) {
        Path aside = folder.resolve(UNREADABLE);
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return "It was renamed to " + aside.getFileName() + ", and a new one begins.";
        } catch (IOException e) {
            return "This run continues without it; delete that file.";
        }
    }

    private void hideFromGit() throws IOException {
        Path ignore = folder.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            Files.writeString(ignore, "*\n");
        }
    }

    private void replace(String text) throws IOException {
        Path whole = folder.resolve(NEW);
        try {
            Files.writeString(whole, text);
            Replacement.of(whole, folder.resolve(FILE));
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /** Java reports a lock of another build in the same JVM in its own way, but the wait is the same. */
    private static @Nullable FileLock acquire(FileChannel channel) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return lock;
                }
            } catch (OverlappingFileLockException e) {
                // Held by another thread of this JVM.
            }
            try {
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        } while (System.nanoTime() < end);
        return null;
    }
}
