package io.github.surefirefine.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.plugin.report.part.RunReport;
import io.github.surefirefine.plugin.runs.MadeUpHistories;
import io.github.surefirefine.plugin.runs.MadeUpRuns;
import io.github.surefirefine.plugin.timeline.Runs;
import io.github.surefirefine.plugin.trace.RunTrace;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xml.sax.InputSource;

class ReportPageTest {

    private static final Path PAGES = Path.of("target", "pages");

    @TestFactory
    Stream<DynamicTest> everyRunGivesAPageThatIsWellFormed() {
        Map<String, RunTrace> runs = new LinkedHashMap<>();
        runs.put("empty", MadeUpRuns.empty());
        runs.put("demo", MadeUpRuns.demo());
        runs.put("crash", MadeUpRuns.crash());
        runs.put("whole-classes", MadeUpRuns.wholeClasses());
        runs.put("one-fork", MadeUpRuns.shop(40, 1, 5));
        runs.put("shop", MadeUpRuns.shop(600, 6, 1));
        runs.put("64-forks", MadeUpRuns.shop(3_000, 64, 2, 400));
        runs.put("machines", Runs.ofThreeMachines());
        runs.put("queue", Runs.ofThreeMachinesAndAQueue());
        runs.put("10000-tests", MadeUpRuns.shop(10_000, 8, 3));
        return runs.entrySet().stream()
                .map(run -> DynamicTest.dynamicTest(run.getKey(), () -> isWellFormed(run.getKey(), run.getValue())));
    }

    private static void isWellFormed(String name, RunTrace run) throws Exception {
        RunReport report = Pages.report(run, MadeUpHistories.of(run, 14));
        Files.createDirectories(PAGES);
        Files.writeString(PAGES.resolve(name + ".html"), Pages.whole(report));

        String body = Pages.body(report).replaceAll("(?s)<script.*?</script>", "");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<body>" + body + "</body>")));

        int parts = report.failures().tests().isEmpty() ? 7 : 8;
        assertThat(document.getElementsByTagName("h2").getLength()).isEqualTo(parts);
    }

    @Test
    void oneForkIsNotMany() {
        assertThat(Pages.body(Pages.report(MadeUpRuns.shop(600, 1, 5)))).contains("1 fork was busy for ");
        assertThat(Pages.body(Pages.report(MadeUpRuns.shop(40, 1, 5))))
                .contains(" of the time went into the start of the JVM (");
        assertThat(Pages.body(Pages.report(MadeUpRuns.shop(600, 6, 1)))).contains("6 forks were busy for ");
    }

    @Test
    void classesInOnePieceAreListedWithWhatSharingThemSaves() {
        String body = Pages.body(Pages.report(MadeUpRuns.wholeClasses()));

        assertThat(body)
                .contains("demo.CheckoutIT took 21.0 s of the 21.9 s of the run in one piece")
                .contains("Classes in one piece")
                .contains("of the run; TestNG: one instance for all tests of a class")
                .contains("of the run; Jupiter: its tests have an order, or one instance for all")
                .contains("of the run; JUnit 4: its tests have an order")
                .contains("<code>fine.apart=demo.CheckoutIT</code>")
                .doesNotContain("null");
        assertThat(Pages.body(Pages.report(MadeUpRuns.demo())))
                .doesNotContain("Classes in one piece")
                .doesNotContain("fine.apart");
    }

    @Test
    void tenThousandTestsAreNoMoreThanSomeThousandElements() throws Exception {
        String body = Pages.body(Pages.report(MadeUpRuns.shop(10_000, 8, 3)));

        assertThat(body.split("<rect")).hasSizeBetween(1_000, 6_000);
        assertThat(body.length()).isLessThan(3_000_000);
    }
}
