package io.github.surefirefine.store;

import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.options.OptionException;
import io.github.surefirefine.quarantine.KeptRuns;
import io.github.surefirefine.quarantine.Quarantine;
import io.github.surefirefine.quarantine.QuarantineEntry;
import io.github.surefirefine.quarantine.QuarantineFormatException;
import io.github.surefirefine.quarantine.QuarantineSource;
import io.github.surefirefine.quarantine.QuarantineText;
import io.github.surefirefine.trouble.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The file that names tests which may fail. It is under version control, in the module or above it. */
public final class QuarantineFile {

    private static final String CLASS = ".class";

    private QuarantineFile() {}

    /**
     * Reads the file, if there is one.
     *
     * @param reports the folder for reports, somewhere in the module
     * @param choice which tests the run has
     * @param clock tells today's date, in the time zone of the machine. That zone is asked for only if there is such a
     *     file, because the JDK then sets the system property {@code user.timezone}, which tests may see.
     * @throws OptionException with one clear line if the file cannot be read, or says something else
     */
    public static QuarantineSource read(FineOptions options, Path reports, TestChoice choice, Clock clock) {
        Path module = ModuleFolder.of(reports);
        Optional<Path> file = find(options.tolerance(), module);
        Quarantine quarantine = read(file, module, clock);
        if (file.isEmpty() || quarantine.entries().isEmpty()) {
            return QuarantineSource.NONE;
        }
        KeptRuns runs = new KeptRuns(options.history()
                .folder()
                .map(folder -> PastRuns.read(module.resolve(folder).resolve(HistoryStore.RUNS)))
                .orElse(List.of()));
        List<QuarantineEntry> passing = runs.passing(quarantine);
        return new QuarantineSource(
                quarantine,
                choice == TestChoice.ALL,
                module.equals(file.get().getParent()) ? missing(quarantine, reports) : Set.of(),
                passing,
                runs.leastRuns(passing));
    }

    /**
     * Reads the file for those who look at runs later.
     *
     * @param module the folder of the module
     * @throws OptionException with one clear line if the file cannot be read, or says something else
     */
    public static Quarantine read(FineOptions.Tolerance tolerance, Path module, Clock clock) {
        return read(find(tolerance, module), module, clock);
    }

    private static Quarantine read(Optional<Path> file, Path module, Clock clock) {
        if (file.isEmpty()) {
            return Quarantine.NONE;
        }
        String name = ModuleFolder.path(module, file.get());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        return new Quarantine(name, today, entries(file.get(), name));
    }

    private static Optional<Path> find(FineOptions.Tolerance tolerance, Path module) {
        if (!tolerance.isQuarantineSearched()) {
            return tolerance.quarantine().map(module::resolve);
        }
        String name = tolerance.quarantine().orElseThrow();
        Path root = ModuleFolder.root(module);
        for (Path folder = module; folder != null; folder = folder.equals(root) ? null : folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(name))) {
                return Optional.of(folder.resolve(name));
            }
        }
        return Optional.empty();
    }

    private static List<QuarantineEntry> entries(Path file, String name) {
        try {
            return QuarantineText.parse(Files.readString(file));
        } catch (QuarantineFormatException e) {
            throw new OptionException(Trouble.QUARANTINE_FILE.tell(
                    "fine: the quarantine " + name + " cannot be read, " + e.getMessage() + "."));
        } catch (CharacterCodingException e) {
            throw new OptionException(
                    Trouble.QUARANTINE_FILE.tell("fine: " + name + " is not a text in UTF-8; save it as one."));
        } catch (IOException e) {
            throw new OptionException(
                    Trouble.QUARANTINE_FILE.tell("fine: the tests in quarantine cannot be read: " + FileTrouble.of(e)
                            + ". Set fine.quarantine to a file, relative to the folder of the module, or to off."));
        }
    }

    /** Entries that are about no compiled class; none if these are not where they usually are. */
    private static Set<QuarantineEntry> missing(Quarantine quarantine, Path reports) {
        Path classes = reports.toAbsolutePath().resolveSibling("test-classes");
        if (!Files.isDirectory(classes)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(classes)) {
            Set<String> names = files.map(path -> classes.relativize(path).toString())
                    .filter(path -> path.endsWith(CLASS))
                    .map(path -> path.substring(0, path.length() - CLASS.length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .collect(Collectors.toSet());
            return quarantine.entries().stream()
                    .filter(entry -> names.stream().noneMatch(entry.tests()::isAboutClass))
                    .collect(Collectors.toSet());
        } catch (IOException | UncheckedIOException e) {
            return Set.of();
        }
    }
}
