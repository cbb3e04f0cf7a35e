package io.github.surefirefine.it.sharing;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.result.SeedLog;
import io.github.surefirefine.it.twin.Twins;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A class of nine tests and a class of two, all of which fail: methods, not classes, are spread over the forks. */
class SeedIT {

    private static final Pattern RESULT = Pattern.compile("\\[ERROR] FAIL .* demo\\.(Large|Small)Test\\.case\\d");

    private static MavenProject seed;
    private static MavenResult stock;

    @BeforeAll
    static void buildWithStockSurefire() {
        seed = MavenProject.copyOf("seed", "SeedIT");
        stock = seed.build().property("seed.millis", "0").run("test");
        assertThat(stock).failed().hasTotals(11, 11, 0, 0);
    }

    @ParameterizedTest(name = "{0} forks")
    @ValueSource(ints = {1, 2, 3, 11})
    void allForksWorkAtOnceAndResultsComeOutAtOnce(int forks) {
        MavenResult result = keepingAppointments(seed.build().withProvider().forks(forks), forks)
                .run("surefire:test");

        assertThat(SeedLog.of(result).processes()).as("processes").hasSize(forks);
        assertThatAllIsReported(result);
    }

    /** Forks stand by as long as no processor is idle for them; tests that wait leave processors idle. */
    @Test
    void soItIsInAFirstRunThatLooksAtTheProcessors() {
        MavenResult result = keepingAppointments(
                        seed.build().withProvider().forksAtMost(3).property("fine.history", "off"), 3)
                .run("surefire:test");

        assertThat(SeedLog.of(result).processes()).as("processes").hasSize(3);
        assertThatAllIsReported(result);
    }

    /** A fork that has only joined a class starts Surefire's clock with a test set of its own. */
    @Test
    void outputHasAFileForEachClassAndNoOther() {
        MavenResult result = seed.build()
                .withProvider()
                .forks(3)
                .property("seed.millis", "2500")
                .property("maven.test.redirectTestOutputToFile", "true")
                .run("surefire:test");

        assertThat(result).printedInOrder("\\[INFO] Running demo\\.(Large|Small)Test \\(fork #\\d\\)");
        assertThat(seed.folder().resolve("target/surefire-reports"))
                .isDirectoryContaining("glob:**/demo.LargeTest-output.txt")
                .isDirectoryNotContaining("glob:**/*fork*");
    }

    @Test
    void everyMethodGetsAForkOfItsOwn() {
        MavenResult result = seed.build()
                .withProvider()
                .forks(3)
                .withoutReuseOfForks()
                .property("fine.isolation", "test")
                .property("seed.millis", "0")
                .run("surefire:test");

        assertThat(SeedLog.of(result).processes()).as("processes").hasSize(11);
        assertThatAllIsReported(result);
    }

    @Test
    void everyClassGetsAForkOfItsOwn() {
        MavenResult result = seed.build()
                .withProvider()
                .forks(1)
                .withoutReuseOfForks()
                .property("seed.millis", "0")
                .run("surefire:test");

        assertThat(SeedLog.of(result).processes()).as("processes").hasSize(2);
        assertThatAllIsReported(result);
    }

    @Test
    void worksWithoutForks() {
        MavenResult result =
                keepingAppointments(seed.build().withProvider().forks(0), 1).run("surefire:test");

        assertThat(SeedLog.of(result).processes()).as("processes").hasSize(1);
        assertThatAllIsReported(result);
    }

    private static void assertThatAllIsReported(MavenResult result) {
        assertThat(SeedLog.of(result).tests()).as("tests").hasSize(11).doesNotHaveDuplicates();
        assertThat(result.linesLike(RESULT)).as("result lines").hasSize(11);
        Twins.of(stock, result)
                .apartFrom(place -> place.field().startsWith("system-"), "the tests print the process that they run in")
                .apartFrom(
                        place -> place.subject().equals("property"), "stock Surefire was run once, with other settings")
                .areEqual();
    }

    /**
     * No test goes on before that many forks have a test of their own, and none but the first before a result has
     * appeared on the console.
     */
    private static MavenBuild keepingAppointments(MavenBuild build, int forks) {
        Path appointments = seed.emptyFolder("appointments");
        return build.property("seed.appointments", appointments.toString())
                .property("seed.forks", String.valueOf(forks))
                .onLine(line -> {
                    if (RESULT.matcher(line).matches()) {
                        touch(appointments.resolve("first-result"));
                    }
                });
    }

    private static void touch(Path file) {
        try {
            Files.write(file, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
