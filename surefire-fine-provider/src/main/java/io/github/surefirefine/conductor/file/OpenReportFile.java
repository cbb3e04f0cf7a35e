package io.github.surefirefine.conductor.file;

import io.github.surefirefine.console.TestResult;
import io.github.surefirefine.openreport.Machine;
import io.github.surefirefine.openreport.OpenReportText;
import io.github.surefirefine.store.FileTrouble;
import io.github.surefirefine.store.HostName;
import io.github.surefirefine.trouble.Trouble;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The results of a run as a file of Open Test Reporting, written during the run. Confined to the conductor's loop. */
final class OpenReportFile {

    static final String NAME = "open-test-report.xml";

    private final Path file;
    private final String run;
    private final OpenReportText text = new OpenReportText();
    private Instant start = Instant.EPOCH;
    private long startNanos;
    private @Nullable BufferedWriter writer;
    private @Nullable String warning;

    /**
     * A file that is not begun.
     *
     * @param run what the run is called
     */
    OpenReportFile(Path file, String run) {
        this.file = file;
        this.run = run;
    }

    void begin(long nowNanos) {
        startNanos = nowNanos;
        start = Instant.now();
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            writer = Files.newBufferedWriter(file);
            write(text.head(
                    new Machine(
                            HostName.get(),
                            System.getProperty("user.name", ""),
                            System.getProperty("os.name", ""),
                            Runtime.getRuntime().availableProcessors(),
                            System.getProperty("java.version", "")),
                    run,
                    at(nowNanos)));
        } catch (IOException e) {
            giveUp(e);
        }
    }

    void heard(TestResult result, long nowNanos) {
        write(text.result(result, at(nowNanos)));
    }

    void end(long nowNanos) {
        write(text.end(at(nowNanos)));
        BufferedWriter last = writer;
        writer = null;
        try {
            if (last != null) {
                last.close();
            }
        } catch (IOException e) {
            giveUp(e);
        }
    }

    Optional<String> takeWarning() {
        Optional<String> taken = Optional.ofNullable(warning);
        warning = null;
        return taken;
    }

    /** The wall clock may jump; the times of one report must not. */
    private Instant at(long nowNanos) {
        return start.plusNanos(nowNanos - startNanos).truncatedTo(ChronoUnit.MILLIS);
    }

    private void write(String events) {
        try {
            if (writer != null) {
                writer.write(events);
            }
        } catch (IOException e) {
            giveUp(e);
        }
    }

    private void giveUp(IOException trouble) {
        warning = Trouble.OPEN_REPORTS.tell("fine: the report in the format of Open Test Reporting cannot be written: "
                + FileTrouble.of(trouble) + ". The run continues without it");
        BufferedWriter unfinished = writer;
        writer = null;
        try {
            if (unfinished != null) {
                unfinished.close();
            }
        } catch (IOException e) {
            // It is incomplete anyway.
        }
    }
}
