package io.github.surefirefine.plugin.goal;

import io.github.surefirefine.history.History;
import io.github.surefirefine.history.HistoryFormatException;
import io.github.surefirefine.history.HistoryText;
import io.github.surefirefine.history.OtherHistoryFormatException;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.options.OptionDescriptor;
import io.github.surefirefine.options.OptionException;
import io.github.surefirefine.plugin.setup.ModelReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What past runs of a module have left.
 *
 * @param path of the file, which need not exist
 */
record HistoryFile(Path path) {

    private static final String NAME = "history.txt";

    /** Some hundred thousand tests; more would not fit into the memory that Maven usually has. */
    private static final long MOST_BYTES = 100_000_000;

    private static final String RUN = "run the tests with surefire-fine first, as with mvn test";

    /**
     * The file that the module's runs write.
     *
     * @throws NothingKnownException if the user wants none
     * @throws OptionException if the option has an invalid value
     */
    static HistoryFile of(Path module, ModelReader model) throws NothingKnownException {
        String value = OptionText.of(OptionDescriptor.HISTORY, model);
        return FineOptions.parse(Map.of(OptionDescriptor.HISTORY.key(), value))
                .history()
                .folder()
                .map(folder -> new HistoryFile(module.resolve(folder).resolve(NAME)))
                .orElseThrow(() -> new NothingKnownException(
                        "no past runs are known, because fine.history is off: remove that option, and " + RUN));
    }

    /**
     * Its content: at least one class.
     *
     * @throws NothingKnownException if it cannot be read
     */
    History read() throws NothingKnownException {
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new NothingKnownException(
                        path + " has more than the " + MOST_BYTES + " bytes that can be read: delete it, and " + RUN);
            }
            History history = HistoryText.parse(Files.readString(path));
            if (history.isEmpty()) {
                throw new NothingKnownException(path + " contains no test: " + RUN);
            }
            return history;
        } catch (NoSuchFileException e) {
            throw new NothingKnownException("no past runs are known, because there is no " + path + ": " + RUN);
        } catch (OtherHistoryFormatException e) {
            throw new NothingKnownException(path + " " + e.getMessage()
                    + ": give fine-maven-plugin and surefire-fine-provider the same version");
        } catch (HistoryFormatException | CharacterCodingException e) {
            throw new NothingKnownException(
                    path + " is not a history of this version (" + e.getMessage() + "): delete it, and " + RUN);
        } catch (IOException e) {
            throw new NothingKnownException(path + " cannot be read (" + e + "): " + RUN);
        }
    }

    /** The folder of the runs that are kept one by one, as short as possible. */
    String runsSource(Path module) {
        return new HistoryFile(path.resolveSibling("runs")).source(module);
    }

    /** As short as possible, relative to the folder of the module. */
    String source(Path module) {
        return path.startsWith(module) ? module.relativize(path).toString() : path.toString();
    }
}
