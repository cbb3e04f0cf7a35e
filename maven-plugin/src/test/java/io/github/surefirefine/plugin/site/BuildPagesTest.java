package io.github.surefirefine.plugin.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.surefirefine.history.History;
import io.github.surefirefine.plugin.runs.MadeUpRuns;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.TraceFile;
import io.github.surefirefine.plugin.trace.TraceText;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildPagesTest {

    @TempDir
    Path base;

    private final BuildPages pages = new BuildPages();

    @Test
    void theOnlyModuleHasTheOnlyPage() throws Exception {
        pages.accept(module("", MadeUpRuns.demo()));

        assertThat(pages.get()).contains(base.resolve("target/fine.html"));
        assertThat(base.resolve("target/fine.html"))
                .content()
                .startsWith("<!DOCTYPE html>")
                .contains("<title>Tests of shop</title>", "class=\"bad\">Failures</a>", "fine-bars", "body.fine-page")
                .doesNotContain("src=\"", "<link", "url(");
    }

    @Test
    void severalModulesHaveOneAboutAll() throws Exception {
        pages.accept(module("cart", MadeUpRuns.demo()));
        pages.accept(module("a till", MadeUpRuns.shop(40, 1, 5)));

        assertThat(pages.get()).contains(base.resolve("target/fine-all.html"));
        assertThat(base.resolve("target/fine-all.html"))
                .content()
                .contains("cart: Surefire: Failures", "href=\"../cart/target/fine.html\"")
                .contains("href=\"../a%20till/target/fine.html\"", "-pl cart -am");
        assertThat(base.resolve("cart/target/fine.html")).exists();
    }

    @Test
    void surefireAndFailsafeAreOnOnePage() throws Exception {
        Map<String, String> module = module("", MadeUpRuns.demo());
        pages.accept(module);
        module.put(
                "failsafe", write("target/failsafe-reports", MadeUpRuns.crash()).toString());
        pages.accept(module);

        assertThat(pages.get()).contains(base.resolve("target/fine.html"));
        assertThat(base.resolve("target/fine.html"))
                .content()
                .contains("Surefire: Timeline", "Failsafe: Timeline", "mvn verify -Dit.test=demo.");
    }

    /** Each of them writes its trace over that of the one before it. */
    @Test
    void allExecutionsOfOnePluginAreOnOnePage() throws Exception {
        Map<String, String> module = module("", MadeUpRuns.demo());
        pages.accept(module);
        RunTrace later = MadeUpRuns.shop(40, 1, 5);
        write(
                "target/surefire-reports",
                new RunTrace(
                        later.version(),
                        later.started().map(time -> time.plusSeconds(60)),
                        later.processors(),
                        later.ending(),
                        later.forks()));
        pages.accept(module);
        pages.accept(module);

        assertThat(base.resolve("target/fine.html"))
                .content()
                .contains("Surefire: Timeline", "demo.LargeTest", "Surefire 2: Timeline", "id=\"run-surefire-2-")
                .doesNotContain("Surefire 3");
    }

    @Test
    void withoutATraceThereIsNoPage() {
        Map<String, String> module = described("");
        module.put("surefire", base.resolve("nothing").toString());

        pages.accept(module);

        assertThat(pages.get()).isEmpty();
        assertThat(base.resolve("target")).doesNotExist();
    }

    @Test
    void whatIsNoTraceIsTold() throws Exception {
        Map<String, String> module = module("", MadeUpRuns.demo());
        Files.writeString(base.resolve("target/surefire-reports").resolve(TraceFile.NAME), "{}");

        pages.accept(module);

        assertThat(base.resolve("target/fine.html")).content().contains("is not a trace of surefire-fine");
    }

    @Test
    void aFileThatCannotBeWrittenIsAProblemOfTheCaller() throws Exception {
        Map<String, String> module = module("", MadeUpRuns.demo());
        Files.createFile(base.resolve("blocked"));
        module.put("page", base.resolve("blocked/fine.html").toString());

        assertThatThrownBy(() -> pages.accept(module)).isInstanceOf(UncheckedIOException.class);
    }

    /** As the build extension calls it: with these jars, without Maven and Doxia. */
    @Test
    @SuppressWarnings("unchecked")
    void itNeedsNeitherMavenNorDoxia() throws Exception {
        URL[] jars = Stream.of(BuildPages.class, History.class, JsonNode.class, JsonParser.class, JsonAutoDetect.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .toArray(URL[]::new);
        try (URLClassLoader alone = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
            Object own =
                    alone.loadClass(BuildPages.class.getName()).getConstructor().newInstance();
            ((Consumer<Map<String, String>>) own).accept(module("a", MadeUpRuns.demo()));
            ((Consumer<Map<String, String>>) own).accept(module("b", MadeUpRuns.crash()));

            assertThat(((Supplier<Optional<Path>>) own).get()).isPresent();
        }
    }

    private Map<String, String> module(String folder, RunTrace trace) throws IOException {
        Map<String, String> described = described(folder);
        described.put(
                "surefire",
                write(Path.of(folder).resolve("target/surefire-reports").toString(), trace)
                        .toString());
        return described;
    }

    private Map<String, String> described(String folder) {
        Path module = base.resolve(folder);
        Map<String, String> described = new TreeMap<>();
        described.put("name", folder.isEmpty() ? "shop" : folder);
        described.put("folder", module.toString());
        described.put("base", base.toString());
        described.put("sources", base.resolve("src") + File.pathSeparator + base.resolve("src2"));
        described.put("page", module.resolve("target/fine.html").toString());
        described.put("all", base.resolve("target/fine-all.html").toString());
        return described;
    }

    private Path write(String folder, RunTrace trace) throws IOException {
        Path reports = Files.createDirectories(base.resolve(folder));
        Files.writeString(reports.resolve(TraceFile.NAME), TraceText.of(trace));
        return reports;
    }
}
