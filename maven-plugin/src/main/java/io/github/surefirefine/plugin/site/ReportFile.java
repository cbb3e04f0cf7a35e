package io.github.surefirefine.plugin.site;

import io.github.surefirefine.plugin.report.ReportPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file that a page contains, so that it needs no network. */
enum ReportFile {
    STYLE("fine-report.css"),
    /** For a page that has no skin. */
    PAGE_STYLE("fine-page.css"),
    SCRIPT("fine-report.js");

    private final String file;

    ReportFile(String file) {
        this.file = file;
    }

    String text() {
        try (InputStream bytes = ReportPage.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("the plugin's jar lacks " + file);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
