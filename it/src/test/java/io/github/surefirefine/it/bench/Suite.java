package io.github.surefirefine.it.bench;

import io.github.surefirefine.it.fixture.MavenProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/**
 * A project whose tests are generated.
 *
 * @param name a word for file names
 * @param description what is in it
 * @param testsPerClass how many tests each class has
 * @param fixture what each class does before its first test, empty for nothing
 * @param testBody what each test does; %d stands for its number
 * @param totals what Surefire must print at the end
 */
record Suite(
        String name, String description, List<Integer> testsPerClass, String fixture, String testBody, String totals) {

    /** The project's own seed: eleven tests of two seconds, which fail. */
    static final Suite SEED = new Suite(
            "seed",
            "seed: 9 + 2 tests of 2 s",
            List.of(9, 2),
            "",
            "Thread.sleep(2_000); org.junit.jupiter.api.Assertions.fail(\"on purpose\");",
            "Tests run: 11, Failures: 11, Errors: 0, Skipped: 0");

    /** Nothing but overhead. */
    static final Suite EMPTY = new Suite(
            "empty",
            "100 classes of 100 empty tests",
            Collections.nCopies(100, 100),
            "",
            "",
            "Tests run: 10000, Failures: 0, Errors: 0, Skipped: 0");

    /** Many classes to find before the first test can start. */
    static final Suite MANY = new Suite(
            "many",
            "1,000 classes of 10 empty tests",
            Collections.nCopies(1_000, 10),
            "",
            "",
            "Tests run: 10000, Failures: 0, Errors: 0, Skipped: 0");

    /** One class that keeps a single fork busy while the others are idle. */
    static final Suite GIANT = new Suite(
            "giant",
            "1 class of 2,000 tests of 5 ms",
            List.of(2_000),
            "",
            "Thread.sleep(5);",
            "Tests run: 2000, Failures: 0, Errors: 0, Skipped: 0");

    /** Worth sharing, although entering it is expensive. */
    static final Suite FIXTURE = new Suite(
            "fixture",
            "1 class of 9 tests of 2 s, 5 s of @BeforeAll",
            List.of(9),
            "Thread.sleep(5_000);",
            "Thread.sleep(2_000);",
            "Tests run: 9, Failures: 0, Errors: 0, Skipped: 0");

    /** Not worth sharing. */
    static final Suite CONTEXT = new Suite(
            "context",
            "1 class of 5 tests of 50 ms, 10 s of @BeforeAll",
            List.of(5),
            "Thread.sleep(10_000);",
            "Thread.sleep(50);",
            "Tests run: 5, Failures: 0, Errors: 0, Skipped: 0");

    /** Computes; one class has three quarters of the tests. */
    static final Suite DOMINANT = new Suite(
            "dominant",
            "computing: 700 tests in one class, 270 in four",
            List.of(700, 100, 100, 50, 20),
            "",
            "Work.compute(%d, 60);",
            "Tests run: 970, Failures: 0, Errors: 0, Skipped: 0");

    /** Computes in many classes. */
    static final Suite CLASSES = new Suite(
            "classes",
            "computing: 80 classes of 25 tests",
            Collections.nCopies(80, 25),
            "",
            "Work.compute(%d, 30);",
            "Tests run: 2000, Failures: 0, Errors: 0, Skipped: 0");

    /** Computes before the first test of each class, as an application context does. */
    static final Suite CONTEXTS = new Suite(
            "contexts",
            "computing: 10 classes of 6 tests, @BeforeAll of about 1 s",
            Collections.nCopies(10, 6),
            "Work.compute(1, 20_000);",
            "Work.compute(%d, 30);",
            "Tests run: 60, Failures: 0, Errors: 0, Skipped: 0");

    /** A compiled project with these tests. */
    MavenProject project() {
        MavenProject project = MavenProject.copyOf("bench", "bench-" + name);
        Path sources = project.folder().resolve("src/test/java/demo");
        try {
            for (int i = 0; i < testsPerClass.size(); i++) {
                String className = "Case" + i + "Test";
                Files.writeString(sources.resolve(className + ".java"), source(className, testsPerClass.get(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (project.build().run("test-compile").exitCode() != 0) {
            throw new IllegalStateException("not compiled: " + project.folder());
        }
        return project;
    }

    private String source(String className, int tests) {
        StringBuilder source = new StringBuilder("package demo;\n\nclass " + className + " {\n");
        if (!fixture.isEmpty()) {
            source.append("    @org.junit.jupiter.api.BeforeAll static void prepare() throws Exception { " + fixture
                    + " }\n");
        }
        for (int i = 0; i < tests; i++) {
            source.append("    @org.junit.jupiter.api.Test void test" + i + "() throws Exception { Start.note(); "
                    + String.format(testBody, i) + " }\n");
        }
        return source.append("}\n").toString();
    }
}
