package io.github.surefirefine.extension.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** What the provider says of the runs of a module: a properties file in the folder of its history. */
public final class JvmFile implements ForkFlags.PastRuns {

    private static final String NAME = "jvm.properties";
    private static final String NEXT = ".next";
    private static final String LEAN = "lean";
    private static final String OFF = "off";

    private final Path module;
    private final String history;
    private final String suite;

    /**
     * That of a module.
     *
     * @param history the value of {@code fine.history}
     * @param reports the name of the folder for reports
     * @param execution the name of the plugin's execution, if it is not the usual one
     */
    public JvmFile(Path module, String history, String reports, Optional<String> execution) {
        this.module = module;
        this.history = history;
        this.suite = execution.map(id -> reports + "@" + id).orElse(reports);
    }

    @Override
    public boolean wantLean() {
        if (history.equalsIgnoreCase(OFF)) {
            return false;
        }
        Properties known = new Properties();
        try (InputStream in = Files.newInputStream(module.resolve(history).resolve(NAME))) {
            known.load(in);
        } catch (IOException | IllegalArgumentException e) {
            // As where there was no run yet.
            return false;
        }
        return LEAN.equals(known.getProperty(suite + NEXT));
    }
}
