package io.github.surefirefine.it.console;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.result.TestCase;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a user sees while tests run. */
class ConsoleIT {

    /** Only surefire-fine prints this line. */
    static final String HEAD = "\\[INFO] fine: \\d+\\+? tests in \\d+ classes on \\d+ forks?";

    private static final String RESULT = "\\[(INFO|ERROR)] (PASS|FAIL|ERROR|SKIP) +\\[.*";
    private static final String SUMMARY = "\\[INFO] fine: \\d+ tests in \\d+\\.\\d s on (\\d+ of )?\\d+ forks?,"
            + " \\d+\\.\\d s of tests \\(\\d+\\.\\dx\\), forks busy \\d+ %(; \\d+ tests? did not run)?";

    @Nested
    class OfTheSeed {

        private static final Pattern COUNTED_RESULT = Pattern.compile(
                "\\[ERROR] FAIL    \\[ *\\d+\\.\\d{3} s] \\( ?(\\d+)/11\\) #([123]) demo\\.(Large|Small)Test\\.case\\d");

        private static MavenProject seed;

        @BeforeAll
        static void compile() {
            seed = MavenProject.copyOf("seed", "ConsoleIT-seed");
            assertThat(seed.build().run("test-compile")).succeeded();
        }

        @Test
        void headThenResultsThenSummary() {
            MavenResult result = seed.build()
                    .withProvider()
                    .forks(3)
                    .property("seed.millis", "100")
                    .run("surefire:test");

            assertThat(result)
                    .printedInOrder(
                            "\\[INFO] fine: 11 tests in 2 classes on 3 forks",
                            COUNTED_RESULT.pattern(),
                            "\\[ERROR]     org\\.opentest4j\\.AssertionFailedError: on purpose",
                            "\\[ERROR]     +at demo\\.(Large|Small)Test\\.case\\d\\((Large|Small)Test\\.java:\\d+\\)",
                            SUMMARY,
                            "\\[INFO] Results:")
                    .printedOnce(HEAD)
                    .printedOnce(SUMMARY);
            assertThat(result.linesLike(COUNTED_RESULT))
                    .extracting(line -> Integer.valueOf(line.group(1)))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 11).boxed().toList());
        }

        @Test
        void commandLineOverridesThePom() {
            MavenResult result = seed.build()
                    .withProvider()
                    .forks(2)
                    .property("seed.millis", "0")
                    .property("fine.console", "off")
                    .profile("only-failures")
                    .run("surefire:test");

            assertThat(result)
                    .failed()
                    .hasTotals(11, 11, 0, 0)
                    .neverPrinted(HEAD)
                    .neverPrinted(RESULT)
                    .neverPrinted(SUMMARY);
        }

        @Test
        void onlyFailuresByThePom() {
            MavenResult result = seed.build()
                    .withProvider()
                    .forks(1)
                    .property("seed.millis", "0")
                    .profile("only-failures")
                    .run("surefire:test");

            assertThat(result.linesLike(COUNTED_RESULT)).hasSize(11);
        }
    }

    @Nested
    class OfAllKindsOfTests {

        private static MavenProject project;

        @BeforeAll
        static void compile() {
            project = MavenProject.copyOf("jupiter", "ConsoleIT-jupiter");
            assertThat(project.build().run("test-compile")).succeeded();
        }

        @Test
        void aLineForEveryResult() {
            MavenResult result = project.build()
                    .withProvider()
                    .forks(2)
                    .property("fine.console", "all")
                    .run("surefire:test");

            assertThat(result)
                    .printedOnce("\\[INFO] PASS    \\[.*] \\(.*\\) #\\d demo\\.PlainTest\\.passes")
                    .printedOnce("\\[ERROR] FAIL    \\[.*] \\(.*\\) #\\d demo\\.PlainTest\\.fails")
                    .printedOnce("\\[ERROR] ERROR   \\[.*] \\(.*\\) #\\d demo\\.PlainTest\\.breaks")
                    .printedOnce("\\[INFO] SKIP    \\[.*] \\(.*\\) #\\d demo\\.PlainTest\\.disabled \\(not today\\)")
                    .printedOnce("\\[INFO] SKIP    \\[.*] \\(.*\\) #\\d demo\\.PlainTest\\.aborted \\(.*full moon\\)");
            // Output of a test without a line end may come before it.
            assertThat(result.linesLike(Pattern.compile("[^\\[]*" + RESULT)))
                    .as("result lines")
                    .hasSameSizeAs(result.reports().cases());
        }

        @Test
        void onlyFailures() {
            MavenResult result = project.build()
                    .withProvider()
                    .forks(2)
                    .property("fine.console", "failures")
                    .run("surefire:test");

            assertThat(result)
                    .printedOnce(HEAD)
                    .printedOnce(SUMMARY)
                    .printedOnce("\\[ERROR] FAIL .* demo\\.PlainTest\\.fails")
                    .printedOnce("\\[ERROR] ERROR .* demo\\.PlainTest\\.breaks")
                    .neverPrinted(".*(PASS|SKIP) +\\[.*");
        }

        @Test
        void theOutputOfATestComesOnceOnTheConsoleAndInItsReport() {
            MavenResult result = project.build().withProvider().forks(2).run("surefire:test");

            assertThat(result).printedOnce("output of PlainTest\\.passes").printedOnce("output of even\\(5\\)");
            assertThat(outputOf("passes", "demo.PlainTest", result)).containsExactly("output of PlainTest.passes");
            assertThat(outputOf("even(int)[3]", "demo.ParametersTest", result)).containsExactly("output of even(5)");
        }

        private static List<String> outputOf(String test, String className, MavenResult result) {
            return result.reports().cases().stream()
                    .filter(found ->
                            found.className().equals(className) && found.name().equals(test))
                    .map(TestCase::output)
                    .map(String::strip)
                    .toList();
        }
    }
}
