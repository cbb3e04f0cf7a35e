package io.github.surefirefine.plugin.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.plugin.analysis.trend.TestTrend;
import io.github.surefirefine.plugin.failure.FailedTest;
import io.github.surefirefine.plugin.report.WholePage;
import io.github.surefirefine.plugin.report.part.RunReport;
import io.github.surefirefine.plugin.report.part.TestLinks;
import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.runs.KeptFiles;
import io.github.surefirefine.plugin.runs.MadeUpHistories;
import io.github.surefirefine.plugin.runs.MadeUpRuns;
import io.github.surefirefine.plugin.setup.Runner;
import io.github.surefirefine.plugin.trace.Ending;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.TraceFile;
import io.github.surefirefine.plugin.trace.TraceText;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.maven.model.Model;
import org.apache.maven.model.ReportPlugin;
import org.apache.maven.model.ReportSet;
import org.apache.maven.model.Reporting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFinderTest {

    @TempDir
    Path module;

    @Test
    void aModuleWithoutTracesHasNothing() {
        assertThat(find()).isEmpty();
    }

    @Test
    void tracesOfSurefireAndFailsafeAreTwoRuns() throws Exception {
        write("surefire-reports", MadeUpRuns.demo());
        write("failsafe-reports", MadeUpRuns.crash());

        assertThat(find())
                .extracting(found -> ((Found.Run) found).report().title())
                .containsExactly("Surefire", "Failsafe");
    }

    @Test
    void aTraceThatIsCutOffIsShownAsFarAsItGoes() throws Exception {
        RunTrace demo = MadeUpRuns.demo();
        write("surefire-reports", new RunTrace("1", demo.started(), 2, Ending.CUT_OFF, demo.forks()));

        assertThat(onlyRun().run().figures().tests()).isBetween(8, 11);
        assertThat(onlyRun().run().trace().ending()).isEqualTo(Ending.CUT_OFF);
    }

    @Test
    void aRunOfTheFirstVersionIsShownWithAllThatIsKeptOfIt() throws Exception {
        KeptFiles.copy("0.1.0", "run", module);
        Files.move(module.resolve("target/surefire-reports"), module.resolve("surefire-reports"));

        RunReport run = onlyRun();

        assertThat(run.run().figures().tests()).isEqualTo(17);
        assertThat(run.run().trace().ending()).isEqualTo(Ending.COMPLETE);
        assertThat(run.failures().tests().all()).extracting(FailedTest::name).containsExactly("fails", "isFlaky");
        assertThat(run.trends().runs()).hasSize(2);
        assertThat(run.trends().unreliable())
                .extracting(TestTrend::name)
                .containsExactlyInAnyOrder("isFlaky()", "isQuarantined()");
        assertThat(new WholePage(Texts.in(Locale.ENGLISH), "", "").ofModule("formats", List.of(run), List.of()))
                .contains("a sum ==&gt; expected: &lt;2&gt; but was: &lt;3&gt;");
    }

    @Test
    void aTraceOfANewerVersionIsAProblemWithItsFix() throws Exception {
        Path file = Files.createDirectories(module.resolve("surefire-reports")).resolve(TraceFile.NAME);
        Files.writeString(file, "{\"otherData\":{\"format\":\"fine-trace 2\"},\"traceEvents\":[]}");

        assertThat(find())
                .singleElement()
                .isInstanceOfSatisfying(
                        Found.Problem.class,
                        found -> assertThat(found.problem())
                                .isEqualTo(file + " has the format \"fine-trace 2\", but only \"fine-trace 1\" can be"
                                        + " read: give fine-maven-plugin and surefire-fine-provider the same version"));
    }

    @Test
    void somethingElseIsAProblemWithItsFix() throws Exception {
        Path file = Files.createDirectories(module.resolve("surefire-reports")).resolve(TraceFile.NAME);
        Files.writeString(file, "{\"traceEvents\":[]}");

        assertThat(find())
                .singleElement()
                .isInstanceOfSatisfying(
                        Found.Problem.class,
                        found -> assertThat(found.problem())
                                .startsWith(file + " is not a trace of surefire-fine")
                                .endsWith("run the tests, as with mvn test"));
    }

    @Test
    void keptRunsThatCannotBeReadAreLeftOut() throws Exception {
        write("surefire-reports", MadeUpRuns.demo());
        Path runs = Files.createDirectories(module.resolve(".fine/runs"));
        keep(runs.resolve("2026-11-24T21-20-00.123Z.txt.gz"), MadeUpHistories.text(MadeUpRuns.demo(), 0, 2));
        keep(runs.resolve("2026-11-25T21-20-00.123Z.txt.gz"), MadeUpHistories.text(MadeUpRuns.demo(), 1, 2));
        keep(runs.resolve("2026-11-26T21-20-00.123Z.txt.gz"), "something else");
        Files.writeString(runs.resolve("2026-11-27T21-20-00.123Z.txt.gz"), "not compressed");
        Files.writeString(runs.resolve("notes.txt"), "mine");

        assertThat(onlyRun().trends().runs()).hasSize(2);
        assertThat(onlyRun().trends().tests()).hasSize(11);
    }

    @Test
    void theQuarantineIsPartOfTheTrends() throws Exception {
        write("surefire-reports", MadeUpRuns.demo());
        Files.writeString(module.resolve(".fine-quarantine"), "demo.A#b | 2026-12-31 | S-1 | why");
        assertThat(onlyRun().trends().quarantine().entries()).hasSize(1);

        Files.writeString(module.resolve(".fine-quarantine"), "demo.A#b");
        assertThat(find())
                .hasSize(2)
                .filteredOn(Found.Problem.class::isInstance)
                .singleElement()
                .asString()
                .contains(".fine-quarantine cannot be read, line 1: it has 1 of the four columns");
    }

    @Test
    void notesOfARunAreReadWithIt() throws Exception {
        write("surefire-reports", MadeUpRuns.demo());
        Path runs = Files.createDirectories(module.resolve(".fine/runs"));
        keep(
                runs.resolve("2026-11-24T21-20-00.123Z.txt.gz"),
                "fine-history 1\nruns 1\ndemo.A\t-\n\t1000\tF\t1\t+/[method:b()]\n");
        Files.writeString(
                runs.resolve("2026-11-24T21-20-00.123Z.notes.txt"), "fine-notes 1\nflaky\tdemo.A\t+/[method:b()]\n");

        assertThat(onlyRun().trends().unreliable())
                .singleElement()
                .satisfies(test -> assertThat(test.lostMicros()).isEqualTo(2_000));
    }

    @Test
    void linksLeadToThePagesThatTheSiteWillHave() throws Exception {
        assertThat(pages("3.6.1").surefire().page()).contains("surefire.html");
        assertThat(pages("3.6.1").failsafe().page()).contains("failsafe.html");
        assertThat(pages("3.2.5").surefire().page()).contains("surefire-report.html");
        assertThat(pages("3.6.1", "report-only").surefire().page()).contains("surefire.html");
        assertThat(pages("3.6.1", "report-only").failsafe().page()).isEmpty();
        assertThat(new SurefireReportPages(new Model(), module).surefire()).isEqualTo(TestLinks.NONE);
        Files.createFile(module.resolve("surefire.html"));
        assertThat(new SurefireReportPages(new Model(), module).surefire().page())
                .contains("surefire.html");
    }

    private SurefireReportPages pages(String version, String... goals) {
        ReportPlugin plugin = new ReportPlugin();
        plugin.setArtifactId("maven-surefire-report-plugin");
        plugin.setVersion(version);
        if (goals.length > 0) {
            ReportSet set = new ReportSet();
            set.setReports(List.of(goals));
            plugin.addReportSet(set);
        }
        Model model = new Model();
        model.setReporting(new Reporting());
        model.getReporting().addPlugin(plugin);
        return new SurefireReportPages(model, module);
    }

    private RunReport onlyRun() {
        return find().stream()
                .map(Found.Run.class::cast)
                .map(Found.Run::report)
                .findFirst()
                .orElseThrow();
    }

    private List<Found> find() {
        List<RunFolder> folders = List.of(
                new RunFolder(Runner.SUREFIRE, module.resolve("surefire-reports"), TestLinks.NONE),
                new RunFolder(Runner.FAILSAFE, module.resolve("failsafe-reports"), TestLinks.NONE));
        ModulePlace place = new ModulePlace(module, module, List.of(), Map.of());
        Leftovers leftovers = new Leftovers(folders, Optional.of(module.resolve(".fine")), place, ".fine-quarantine");
        return new RunFinder(Texts.in(Locale.ENGLISH), module).find(leftovers, "run");
    }

    private void write(String folder, RunTrace trace) throws IOException {
        Path reports = Files.createDirectories(module.resolve(folder));
        Files.writeString(reports.resolve(TraceFile.NAME), TraceText.of(trace));
    }

    private static void keep(Path file, String text) throws IOException {
        try (Writer writer =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            writer.write(text);
        }
    }
}
