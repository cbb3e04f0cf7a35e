package io.github.surefirefine.plugin.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.plugin.failure.Attempt;
import io.github.surefirefine.plugin.failure.FailedTest;
import io.github.surefirefine.plugin.system.OtherSystem;
import io.github.surefirefine.plugin.trace.Ending;
import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.Outcome;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.Slice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureFinderTest {

    /** The names are those that Surefire gives to its files on that system. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WINDOWS | demo.ShopTest         | TEST-demo.ShopTest.xml
            WINDOWS | demo.ShopTest         | TEST-demo.ShopTest-jdk17.xml
            WINDOWS | Shop: is it (so) & <> | TEST-Shop_ is it (so) & __.xml
            MACOS   | demo.ShopTest         | TEST-demo.ShopTest.xml
            MACOS   | Shop: is it (so) & <> | TEST-Shop_ is it _so_ _ __.xml
            """)
    void aReportIsFoundByTheNameThatSurefireGivesIt(OtherSystem system, String className, String file) {
        Path reports = system.checkout().resolve("target").resolve("surefire-reports");
        OtherSystem.write(
                reports.resolve(file),
                "<testsuite name='x'><testcase name='a' classname='demo.Any' time='0'>"
                        + "<failure message='told' type='E'>trace</failure></testcase></testsuite>");
        Slice.Test test = new Slice.Test(0, 10, className, "a", "", Outcome.FAILED, 0);
        RunTrace trace = new RunTrace(
                "1",
                Optional.empty(),
                2,
                Ending.COMPLETE,
                List.of(new ForkTrack(1, 1, 4711, "", List.of(test), List.of())));

        assertThat(new FailureFinder(reports).of(trace).all())
                .flatExtracting(FailedTest::attempts)
                .extracting((Attempt attempt) -> attempt.thrown().message())
                .contains("told");
    }
}
