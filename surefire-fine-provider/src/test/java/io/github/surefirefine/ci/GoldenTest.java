package io.github.surefirefine.ci;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.options.CiDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each system gets, kept in {@code src/test/resources/golden/ci}; {@code -Dgolden.write} keeps it anew. */
class GoldenTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "ci");

    @ParameterizedTest
    @EnumSource
    void theConsole(CiDialect dialect) throws IOException {
        assertSame(name(dialect) + ".txt", text(dialect, Reports.full()));
    }

    @ParameterizedTest
    @EnumSource
    void theConsoleOfAGoodRun(CiDialect dialect) throws IOException {
        assertSame(name(dialect) + "-good.txt", text(dialect, Reports.good()));
    }

    @Test
    void theSummary() throws IOException {
        assertSame(
                "summary.md", MarkdownSummary.of(Reports.full(), Long.MAX_VALUE).orElseThrow());
    }

    @Test
    void theSummaryOfAGoodRun() throws IOException {
        assertSame(
                "summary-good.md",
                MarkdownSummary.of(Reports.good(), Long.MAX_VALUE).orElseThrow());
    }

    private static String name(CiDialect dialect) {
        return dialect.name().toLowerCase(Locale.ROOT);
    }

    private static String text(CiDialect dialect, CiReport report) {
        CiConsole console = new CiConsole(dialect);
        List<ConsoleLine> lines = console.lines(
                report, console.hasSummaryFile() ? Optional.of("/w/target/fine-summary-demo.md") : Optional.empty());
        return lines.stream()
                .map(line -> "[" + line.level() + "] " + line.text() + "\n")
                .collect(Collectors.joining())
                .replace("\u001b", "<ESC>")
                .replace("\r", "<CR>");
    }

    private static void assertSame(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        if (System.getProperty("golden.write") != null) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(text).as(file.toString()).isEqualTo(Files.readString(file));
    }
}
