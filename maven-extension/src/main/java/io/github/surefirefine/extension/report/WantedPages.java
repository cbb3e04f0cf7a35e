package io.github.surefirefine.extension.report;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which pages of a build are written, and when. Where all tests pass, nothing that draws is loaded: that takes most of a
 * second, and nobody looks. As soon as a test fails, all modules get their pages, so that the one about all of them is whole.
 * Not thread-safe.
 */
public final class WantedPages {

    private final Supplier<ReportPages> opening;

    /** By its name, each page that is only written if a test fails. */
    private final Map<String, Map<String, String>> waiting = new LinkedHashMap<>();

    private @Nullable ReportPages pages;
    private boolean testsHaveFailed;

    /**
     * For one build.
     *
     * @param opening makes what draws the pages, when it is first needed
     */
    public WantedPages(Supplier<ReportPages> opening) {
        this.opening = opening;
    }

    /**
     * The page of a module is written now.
     *
     * @param module see {@link TestedModule#description}
     */
    public void write(Map<String, String> module) {
        if (pages == null) {
            pages = opening.get();
        }
        pages.write(module);
    }

    /**
     * The page of a module is written if a test has failed or fails later. What an earlier build has left goes away: it is
     * about other results.
     *
     * @param module see {@link TestedModule#description}
     */
    public void writeIfTestsFail(Map<String, String> module) {
        if (testsHaveFailed) {
            write(module);
            return;
        }
        delete(module.get("page"));
        delete(module.get("all"));
        waiting.put(String.valueOf(module.get("page")), module);
    }

    /** A test of this build has failed. */
    public void testsHaveFailed() {
        testsHaveFailed = true;
        waiting.values().forEach(this::write);
        waiting.clear();
    }

    /** Writes what is left to write at the end of the build. Returns the page to look at, if there is one. */
    public Optional<File> finish() {
        return pages == null ? Optional.empty() : pages.finish();
    }

    /** If it stays, as where somebody has it open, the next failure overwrites it. */
    private static void delete(@Nullable String file) {
        if (file != null) {
            new File(file).delete();
        }
    }
}
