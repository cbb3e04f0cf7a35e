package io.github.surefirefine.it.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.result.MavenResultAssert;
import io.github.surefirefine.it.result.TestReports;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests in quarantine run, and their failures are reported as skipped and do not fail the build. */
class QuarantineIT {

    private MavenProject project;

    @BeforeEach
    void copy() {
        project = MavenProject.copyOf("tolerance", "QuarantineIT");
    }

    @ParameterizedTest
    @CsvSource({"3.6.1, 2", "3.6.1, 1", "3.5.6, 2"})
    void doNotFailTheBuild(String surefire, int forks) throws IOException {
        String until = LocalDate.now().plusYears(1).toString();
        quarantine(
                "demo.ShopTest#sells | " + until + " | SHOP-1 | sold twice",
                "ShopTest#counts[2] | " + until + " | SHOP-2 | no message",
                "demo.ShopTest$AtNight | " + until + " | SHOP-3 | at night",
                "demo.StoreTest | " + until + " | SHOP-4 | no database");

        MavenResult result = build(forks).property("surefire.version", surefire).run("test");

        MavenResultAssert.assertThat(result)
                .succeeded()
                .printedOnce("\\[WARNING] fine: 4 failures in quarantine, reported as skipped: .*");
        assertThat(statuses())
                .contains(
                        "demo.ShopTest opens passed",
                        "demo.ShopTest sells skipped",
                        "demo.ShopTest$AtNight sells skipped",
                        "demo.ShopTest$AtNight sleeps passed")
                .noneMatch(line -> line.endsWith("failure") || line.endsWith("error"))
                .filteredOn(line -> line.startsWith("demo.StoreTest"))
                .hasSize(1)
                .allMatch(line -> line.endsWith("skipped"));
        String report = Files.readString(project.folder().resolve("target/surefire-reports/TEST-demo.ShopTest.xml"));
        assertThat(report)
                .contains("<skipped message=\"quarantined until " + until + " (SHOP-1: sold twice): sold ==&gt;");
    }

    @Test
    void doFailTheBuildAfterTheDate() throws IOException {
        quarantine(
                "demo.ShopTest | " + LocalDate.now().minusDays(1) + " | SHOP-1 | sold twice",
                "demo.StoreTest | " + LocalDate.now().plusDays(2) + " | SHOP-4 | no database");

        MavenResultAssert.assertThat(build(2).run("test"))
                .failed()
                .printedOnce("\\[WARNING] fine: \\.fine-quarantine: demo\\.ShopTest \\(line 1, SHOP-1\\) expired on .*")
                .printedOnce("\\[WARNING] fine: \\.fine-quarantine: demo\\.StoreTest \\(line 2, SHOP-4\\) expires in 2"
                        + " days\\. .*");
    }

    @Test
    void namesThatMeanNothingAreTold() throws IOException {
        String until = LocalDate.now().plusYears(1).toString();
        Files.createFile(project.folder().resolve("mended"));
        quarantine(
                "demo.ShopTest#buys | " + until + " | SHOP-1 | renamed",
                "demo.ShopTests | " + until + " | SHOP-2 | a slip");

        MavenResultAssert.assertThat(build(2).run("test"))
                .succeeded()
                .printedOnce(
                        "\\[WARNING] fine: \\.fine-quarantine: demo\\.ShopTest#buys \\(line 1, SHOP-1\\) is no test of"
                                + " this module, demo\\.ShopTests \\(line 2, SHOP-2\\) is no test of this module\\. .*");
        MavenResultAssert.assertThat(build(2).property("test", "StoreTest").run("surefire:test"))
                .succeeded()
                .neverPrinted(".*is no test of this module.*");
    }

    @Test
    void aWrongLineIsOneError() throws IOException {
        quarantine("demo.ShopTest | SHOP-1 | sold twice");

        MavenResultAssert.assertThat(build(2).run("test"))
                .failed()
                .explainedOnOneLine(
                        "fine: the quarantine .fine-quarantine cannot be read, line 1: it has 3 of the four columns");
    }

    /** The fork finds out, and Surefire repeats what a fork has thrown. */
    @Test
    void aWrongLineFailsASingleFork() throws IOException {
        quarantine("demo.ShopTest | SHOP-1 | sold twice");

        MavenResultAssert.assertThat(build(1).run("test"))
                .failed()
                .explainedOnTheFirstErrorLine(
                        "fine: the quarantine .fine-quarantine cannot be read, line 1: it has 3 of the four columns");
    }

    @Test
    void whatPassesOnlyOnARerunMayFailTheBuild() {
        MavenProject flaky = MavenProject.copyOf("rerun", "QuarantineIT-flaky");
        MavenResult warned = flaky(flaky, "warn").run("test");
        MavenResultAssert.assertThat(warned)
                .succeeded()
                .printedOnce("\\[WARNING] fine: passed only on a rerun: demo\\.FlakyTest\\.passesTheSecondTime");

        TestReports.delete(flaky.folder());
        MavenResult failed = flaky(flaky, "fail").run("surefire:test");
        MavenResultAssert.assertThat(failed).failed();
        assertThat(failed.lines())
                .anyMatch(line -> line.startsWith("[ERROR] fine: passed only on a rerun:"
                        + " demo.FlakyTest.passesTheSecondTime. Repair the tests, or set fine.flaky=warn."));
        assertThat(TestReports.of(flaky.folder()).cases()).hasSize(2);
    }

    private static MavenBuild flaky(MavenProject flaky, String choice) {
        return flaky.build()
                .withProvider()
                .forks(2)
                .property("test", "FlakyTest#passes+passesTheSecondTime")
                .property("surefire.rerunFailingTestsCount", "2")
                .property("fine.flaky", choice);
    }

    private MavenBuild build(int forks) {
        return project.build().withProvider().forks(forks);
    }

    private void quarantine(String... lines) throws IOException {
        Files.writeString(
                project.folder().resolve(".fine-quarantine"),
                String.join("\n", lines) + "\n# test | until | ticket | reason\n");
    }

    private List<String> statuses() {
        return TestReports.of(project.folder()).cases().stream()
                .map(each -> each.className() + " " + each.name() + " " + each.status())
                .toList();
    }
}
