package io.github.surefirefine.plugin.gather;

import io.github.surefirefine.history.History;
import io.github.surefirefine.history.HistoryFormatException;
import io.github.surefirefine.history.HistoryText;
import io.github.surefirefine.history.MachineHistory;
import io.github.surefirefine.history.OtherHistoryFormatException;
import io.github.surefirefine.store.HistoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Merges the histories of several machines into one, for the next run. */
final class HistoryJoin {

    private static final String FILE = "history.txt";
    private static final String ADVICE =
            ". Give fine-maven-plugin and surefire-fine-provider the same version, and run the tests of that machine again";

    private final Path folder;
    private final Findings findings;
    private final List<MachineHistory> machines = new ArrayList<>();

    /**
     * Into a folder.
     *
     * @param findings receive what cannot be used
     */
    HistoryJoin(Path folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /**
     * What a machine knows.
     *
     * @param from its folder, which need not exist
     * @param units unique ids of what it has run
     */
    void add(Path from, Set<String> units) throws IOException {
        Path file = from.resolve(FILE);
        try {
            machines.add(new MachineHistory(HistoryText.parse(Files.readString(file)), new TreeSet<>(units)));
        } catch (NoSuchFileException e) {
            // The user wants no history.
        } catch (OtherHistoryFormatException e) {
            findings.problem(file + " " + e.getMessage() + ADVICE);
        } catch (HistoryFormatException e) {
            findings.problem(file + " is not a history of this version (" + e.getMessage() + ")" + ADVICE);
        }
    }

    /** Writes the history, if there is any. */
    void write(boolean wholeSuite) {
        if (!machines.isEmpty()) {
            HistoryStore store = new HistoryStore(folder);
            store.put(History.merged(machines, wholeSuite));
            Optional<String> warning = store.takeWarning();
            warning.map(text -> text.replaceFirst("^fine: ", "")).ifPresent(findings::problem);
        }
    }
}
