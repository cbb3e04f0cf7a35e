package io.github.surefirefine.conductor.file;

import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.PutAside;
import io.github.surefirefine.report.EventStore;
import io.github.surefirefine.store.FileTrouble;
import io.github.surefirefine.trouble.Trouble;
import io.github.surefirefine.wire.Frames;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps events in a temporary file. The file is created with the first event and disappears with this JVM, however it
 * ends. Not thread-safe.
 */
public final class EventFile implements EventStore, AutoCloseable {

    private final Path folder;
    private @Nullable FileChannel file;
    private int pages;
    private boolean anyDropped;
    private @Nullable String warning;

    /** Creates a store in that folder. */
    public EventFile(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<PutAside> put(List<ReportEvent> events) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (ReportEvent event : events) {
                Frames.write(bytes, ReportEvent.class, event);
            }
            FileChannel channel = open();
            long position = channel.size();
            ByteBuffer page = ByteBuffer.wrap(bytes.toByteArray());
            while (page.hasRemaining()) {
                channel.write(page, position + page.position());
            }
            pages++;
            return Optional.of(new PutAside(position, bytes.size()));
        } catch (IOException e) {
            warning = Trouble.PUT_ASIDE.tell(
                    "fine: the output of the tests is too large for memory and cannot be written to " + folder
                            + " (" + FileTrouble.of(e)
                            + "). It stays in Maven's memory, which may run out: free space there, set"
                            + " -Djava.io.tmpdir in MAVEN_OPTS to a folder with more room, or give Maven more memory with -Xmx.");
            return Optional.empty();
        }
    }

    @Override
    public List<ReportEvent> get(PutAside aside) {
        ByteBuffer page = ByteBuffer.allocate(aside.bytes());
        try {
            FileChannel channel = open();
            while (page.hasRemaining()) {
                if (channel.read(page, aside.position() + page.position()) < 0) {
                    throw new IOException("the file is too short");
                }
            }
            ByteArrayInputStream bytes = new ByteArrayInputStream(page.array());
            List<ReportEvent> events = new ArrayList<>();
            for (ReportEvent event = Frames.read(bytes, ReportEvent.class);
                    event != null;
                    event = Frames.read(bytes, ReportEvent.class)) {
                events.add(event);
            }
            return events;
        } catch (IOException e) {
            throw new IllegalStateException(
                    Trouble.PUT_ASIDE.tell("fine: the output in " + folder + " can no longer be read"), e);
        }
    }

    @Override
    public void drop(PutAside aside) {
        pages--;
        anyDropped = true;
    }

    /** Every fork has received what it was sent so far. If nothing else is stored, the space is released. */
    public void makeRoom() {
        if (anyDropped && pages == 0) {
            try {
                open().truncate(0);
            } catch (IOException e) {
                // Then the file grows; that only takes space.
            }
        }
        anyDropped = false;
    }

    /** Returns what has gone wrong since the last call. */
    public Optional<String> takeWarning() {
        Optional<String> taken = Optional.ofNullable(warning);
        warning = null;
        return taken;
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                // It disappears with this JVM.
            }
        }
    }

    private FileChannel open() throws IOException {
        if (file == null) {
            file = FileChannel.open(
                    Files.createTempFile(folder, "fine-", ".events"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        }
        return file;
    }
}
