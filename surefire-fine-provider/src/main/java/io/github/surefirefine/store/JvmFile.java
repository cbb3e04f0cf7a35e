package io.github.surefirefine.store;

import io.github.surefirefine.history.jvm.JvmFlags;
import io.github.surefirefine.history.jvm.JvmRecord;
import io.github.surefirefine.history.jvm.JvmRecord.Figures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/**
 * What the runs of a module took with each kind of JVM flags: a properties file in the folder of its history. The build
 * extension reads from it what flags the next run should have. One caller at a time.
 *
 * <pre>
 * surefire-reports.next = lean
 * surefire-reports.classes = 38
 * surefire-reports.default = wall, processor and compile milliseconds, and forks, with spaces between them
 * surefire-reports.lean = likewise
 * </pre>
 */
public final class JvmFile {

    private static final String NAME = "jvm.properties";
    private static final String NEW = "jvm.properties.new";
    private static final String NEXT = ".next";
    private static final String CLASSES = ".classes";

    private final Path folder;
    private final String suite;

    /**
     * The file in a folder.
     *
     * @param suite tells suites of the module apart: the name of their reports' folder, and of an execution that
     *     somebody has named
     */
    public JvmFile(Path folder, String suite) {
        this.folder = folder;
        this.suite = suite;
    }

    /** What is known; nothing where it cannot be read. */
    public JvmRecord read() {
        Properties all = load();
        try {
            Map<JvmFlags, Figures> runs = new HashMap<>();
            for (JvmFlags flags : JvmFlags.values()) {
                String text = all.getProperty(key(flags));
                if (text != null) {
                    runs.put(flags, parse(text));
                }
            }
            return new JvmRecord(Integer.parseInt(all.getProperty(suite + CLASSES, "0")), runs);
        } catch (IllegalArgumentException e) {
            return JvmRecord.NOTHING;
        }
    }

    /**
     * Keeps what is known. What cannot be written is known no more: the forks then have their default flags.
     *
     * @param next the flags that the next run should have
     */
    public void write(JvmRecord known, JvmFlags next) {
        Properties all = load();
        all.setProperty(suite + NEXT, next.name().toLowerCase(Locale.ROOT));
        all.setProperty(suite + CLASSES, Integer.toString(known.classes()));
        for (JvmFlags flags : JvmFlags.values()) {
            Optional<Figures> run = known.of(flags);
            if (run.isPresent()) {
                all.setProperty(key(flags), format(run.get()));
            } else {
                all.remove(key(flags));
            }
        }
        Path whole = folder.resolve(NEW);
        try {
            Files.writeString(whole, text(all), StandardCharsets.ISO_8859_1);
            Replacement.of(whole, folder.resolve(NAME));
        } catch (IOException e) {
            remove(whole);
        }
    }

    private static void remove(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            // The next run replaces it.
        }
    }

    /** What {@link Properties#load} reads. {@link Properties#store} adds a date, and loads a hundred classes for it. */
    private static String text(Properties all) {
        StringBuilder text = new StringBuilder();
        for (String key : new TreeSet<>(all.stringPropertyNames())) {
            text.append(escaped(key).replace(" ", "\\ "))
                    .append('=')
                    .append(escaped(all.getProperty(key)))
                    .append('\n');
        }
        return text.toString();
    }

    private static String escaped(String plain) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean isPlain = Character.isLetterOrDigit(c) || ".- _".indexOf(c) >= 0;
            boolean needsNone = isPlain && c < 128 && (c != ' ' || i > 0);
            escaped.append(
                    needsNone
                            ? String.valueOf(c)
                            : "\\u" + Integer.toHexString(0x10000 + c).substring(1));
        }
        return escaped.toString();
    }

    private Properties load() {
        Properties all = new Properties();
        try (InputStream in = Files.newInputStream(folder.resolve(NAME))) {
            all.load(in);
        } catch (IOException | IllegalArgumentException e) {
            all.clear();
        }
        return all;
    }

    private String key(JvmFlags flags) {
        return suite + "." + flags.name().toLowerCase(Locale.ROOT);
    }

    private static String format(Figures run) {
        return run.wallMillis() + " " + run.cpuMillis() + " " + run.compileMillis() + " " + run.forks();
    }

    private static Figures parse(String text) {
        String[] fields = text.split(" ", -1);
        if (fields.length < 4) {
            throw new IllegalArgumentException(text);
        }
        return new Figures(
                Long.parseLong(fields[0]),
                Long.parseLong(fields[1]),
                Long.parseLong(fields[2]),
                Integer.parseInt(fields[3]));
    }
}
