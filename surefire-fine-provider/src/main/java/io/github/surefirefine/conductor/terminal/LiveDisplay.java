package io.github.surefirefine.conductor.terminal;

import io.github.surefirefine.conductor.thread.DaemonThread;
import io.github.surefirefine.console.Canvas;
import io.github.surefirefine.console.Ink;
import io.github.surefirefine.console.LiveArea;
import io.github.surefirefine.console.LiveState;
import io.github.surefirefine.console.LiveText;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The rows at the bottom of Maven's terminal that say how far the run has come. A thread of its own draws them, so that a
 * terminal that stands still does not hold up the run. Of several modules that are built at the same time, one has them.
 * Thread-safe.
 */
public final class LiveDisplay implements AutoCloseable {

    private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(100);

    private static final Duration BETWEEN_LOOKS_AT_SIZE = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Drawing on a smaller terminal would leave no room for what is printed. */
    private static final int MIN_ROWS = 10;

    private static final int MIN_COLUMNS = 40;

    private static final int MAX_ROWS = 9;

    private static final int MAX_PART_OF_ROWS = 3;

    /** Each module has classes of its own, but all share the properties of the JVM. */
    private static final String OWNER = "surefire-fine.live-display";

    private final OutputStream terminal;
    private final Charset charset;
    private final Ink ink;
    private final Canvas.Strokes strokes;
    private final Thread hook = new Thread(this::close, "fine-live-display-shutdown");

    /** Held while something is written, by the thread that draws and by the one that ends it. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Condition ended = lock.newCondition();
    private final LiveArea area = new LiveArea();
    private final String name = UUID.randomUUID().toString();
    private volatile @Nullable LiveState state;
    private boolean closed;
    private boolean owned;

    private String drawn = "";
    private Optional<TerminalSize> size;
    private long sizeNanos = System.nanoTime();

    private LiveDisplay(OutputStream terminal, Charset charset, Ink ink, Canvas.Strokes strokes, TerminalSize size) {
        this.terminal = terminal;
        this.charset = charset;
        this.ink = ink;
        this.strokes = strokes;
        this.size = Optional.of(size);
    }

    static LiveDisplay open(Charset charset, Ink ink, Canvas.Strokes strokes, TerminalSize size) {
        LiveDisplay display = new LiveDisplay(new FileOutputStream(FileDescriptor.out), charset, ink, strokes, size);
        Runtime.getRuntime().addShutdownHook(display.hook);
        DaemonThread.start("fine-live-display", display::draw);
        return display;
    }

    static boolean isLargeEnough(TerminalSize size) {
        return size.rows() >= MIN_ROWS && size.columns() >= MIN_COLUMNS;
    }

    /** Shows this state from now on. */
    public void show(LiveState now) {
        state = now;
    }

    /** Removes the rows. A terminal that stands still keeps them: nobody may wait for it. */
    @Override
    public void close() {
        try {
            if (!lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            if (!closed) {
                end();
            }
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        closed = true;
        ended.signalAll();
        write(area.clear());
        if (owned) {
            System.getProperties().remove(OWNER, name);
        }
        removeHook();
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is shutting down.
        }
    }

    private void draw() {
        lock.lock();
        try {
            while (!closed) {
                LiveState now = state;
                if (now != null && isOwner()) {
                    draw(now);
                }
                if (!ended.await(BETWEEN_DRAWINGS.toMillis(), TimeUnit.MILLISECONDS)) {
                    lookAtSize();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private boolean isOwner() {
        owned = owned || System.getProperties().putIfAbsent(OWNER, name) == null;
        return owned;
    }

    private void draw(LiveState now) {
        String sequence = size.filter(LiveDisplay::isLargeEnough)
                .map(known -> area.show(LiveText.rows(now, canvas(known), System.nanoTime()), known.rows()))
                .orElseGet(area::clear);
        if (!sequence.equals(drawn)) {
            drawn = sequence;
            write(sequence);
        }
    }

    private Canvas canvas(TerminalSize known) {
        return new Canvas(known.columns(), Math.min(MAX_ROWS, known.rows() / MAX_PART_OF_ROWS), ink, strokes);
    }

    /** Asking takes some milliseconds, in which the lock is free. */
    private void lookAtSize() {
        if (closed || System.nanoTime() - sizeNanos < BETWEEN_LOOKS_AT_SIZE.toNanos()) {
            return;
        }
        lock.unlock();
        Optional<TerminalSize> now;
        try {
            now = TerminalSize.now();
        } finally {
            lock.lock();
        }
        size = now;
        sizeNanos = System.nanoTime();
    }

    /** In one piece. A terminal that is gone is no reason to fail. */
    private void write(String sequence) {
        if (sequence.isEmpty()) {
            return;
        }
        try {
            terminal.write(sequence.getBytes(charset));
            terminal.flush();
        } catch (IOException e) {
            closed = true;
        }
    }
}
