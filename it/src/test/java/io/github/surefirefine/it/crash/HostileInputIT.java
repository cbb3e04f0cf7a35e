package io.github.surefirefine.it.crash;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.result.TestCase;
import io.github.surefirefine.it.twin.Twins;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Names, messages, throwables and output that are hard to report: none is lost, and none does harm. */
class HostileInputIT {

    /** Our part of the console for each result. */
    private static final Pattern RESULT =
            Pattern.compile("\\[(INFO|ERROR)] (PASS|FAIL|ERROR|SKIP) +\\[ *[0-9.]+ s] .*", Pattern.DOTALL);

    private static final Pattern HARMLESS =
            Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]*");

    private static MavenProject hostile;

    @BeforeAll
    static void compile() {
        hostile = MavenProject.copyOf("hostile", "HostileInputIT");
        assertThat(hostile.build().run("test-compile")).succeeded();
    }

    @Test
    void namesAndOutputAreReportedAsStockSurefireDoes() {
        Twins twins = Twins.of(hostile, build -> build.property("test", "NamesTest,OutputTest,LateTest"));

        twins.apartFrom(
                        place -> place.subject().contains("threads")
                                && place.field().equals("system-out"),
                        "several threads print in any order")
                .areEqual();
        assertThat(results(twins.fine()))
                .hasSize(23)
                .allMatch(line -> HARMLESS.matcher(line).matches());
        List<String> lines = outputOf(twins.fine(), "threads").lines().toList();
        assertThat(lines)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 20 * 200)
                        .mapToObj(i -> "thread " + i / 200 + " line " + i % 200)
                        .toList());
    }

    /** Stock Surefire loses most of these tests, some of them with a green build. */
    @Test
    void everyThrowableIsReported() {
        MavenResult result = hostile.build()
                .withProvider()
                .forks(2)
                .property("test", "ThrowablesTest")
                .property("argLine", "-Xmx128m")
                .run("surefire:test");

        assertThat(result).failed().hasTotals(20, 2, 16, 1);
        assertThat(result.reports().cases())
                .extracting(TestCase::name)
                .hasSize(20)
                .doesNotHaveDuplicates();
        assertThat(results(result))
                .hasSize(20)
                .allMatch(line -> HARMLESS.matcher(line).matches())
                .allMatch(line -> line.length() < 1_000);
    }

    /** JUnit fails before any test does. */
    @Test
    void whatJUnitStumblesOverIsAnErrorOfTheClass() {
        Twins.of(hostile, build -> build.property("test", "StumblingTest#traceHasNulls"))
                .areEqual();
    }

    private static List<String> results(MavenResult result) {
        return result.lines().stream()
                .filter(line -> RESULT.matcher(line).matches())
                .toList();
    }

    private static String outputOf(MavenResult result, String test) {
        return result.reports().cases().stream()
                .filter(each -> each.name().equals(test))
                .findFirst()
                .orElseThrow()
                .output();
    }
}
