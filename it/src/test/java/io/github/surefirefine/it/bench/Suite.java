package io.github.surefirefine.it.bench;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.Workspace;
import io.github.surefirefine.it.machine.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A project whose tests are generated.
 *
 * @param name a word for file names
 * @param description what is in it
 * @param testsByModule how many tests each class has, by the folders of modules; a project without modules has one, in
 *     the folder without a name
 * @param fixture what each class does before its first test, empty for nothing
 * @param testBody what each test does; %d stands for its number
 * @param counts what must have run
 */
record Suite(
        String name,
        String description,
        Map<String, List<Integer>> testsByModule,
        String fixture,
        String testBody,
        Counts counts) {

    /** The folder in which JVMs note when they begin. */
    static final String STARTS = "target/starts";

    /** The project's own seed: eleven tests of two seconds, which fail. */
    static final Suite SEED = new Suite(
            "seed",
            "seed: 9 + 2 tests of 2 s",
            plain(List.of(9, 2)),
            "",
            "Thread.sleep(2_000); org.junit.jupiter.api.Assertions.fail(\"on purpose\");",
            new Counts(11, 11));

    /** Nothing but overhead. */
    static final Suite EMPTY = new Suite(
            "empty",
            "100 classes of 100 empty tests",
            plain(Collections.nCopies(100, 100)),
            "",
            "",
            new Counts(10000, 0));

    /** Many classes to find before the first test can start. */
    static final Suite MANY = new Suite(
            "many",
            "1,000 classes of 10 empty tests",
            plain(Collections.nCopies(1_000, 10)),
            "",
            "",
            new Counts(10000, 0));

    /** One class that keeps a single fork busy while the others are idle. */
    static final Suite GIANT = new Suite(
            "giant",
            "1 class of 2,000 tests of 5 ms",
            plain(List.of(2_000)),
            "",
            "Thread.sleep(5);",
            new Counts(2000, 0));

    /** Worth sharing, although entering it is expensive. */
    static final Suite FIXTURE = new Suite(
            "fixture",
            "1 class of 9 tests of 2 s, 5 s of @BeforeAll",
            plain(List.of(9)),
            "Thread.sleep(5_000);",
            "Thread.sleep(2_000);",
            new Counts(9, 0));

    /** Not worth sharing. */
    static final Suite CONTEXT = new Suite(
            "context",
            "1 class of 5 tests of 50 ms, 10 s of @BeforeAll",
            plain(List.of(5)),
            "Thread.sleep(10_000);",
            "Thread.sleep(50);",
            new Counts(5, 0));

    /** Computes; one class has three quarters of the tests. */
    static final Suite DOMINANT = new Suite(
            "dominant",
            "computing: 700 tests in one class, 270 in four",
            plain(List.of(700, 100, 100, 50, 20)),
            "",
            "Work.compute(%d, 60);",
            new Counts(970, 0));

    /** Computes in many classes. */
    static final Suite CLASSES = new Suite(
            "classes",
            "computing: 80 classes of 25 tests",
            plain(Collections.nCopies(80, 25)),
            "",
            "Work.compute(%d, 30);",
            new Counts(2000, 0));

    /** Computes before the first test of each class, as an application context does. */
    static final Suite CONTEXTS = new Suite(
            "contexts",
            "computing: 10 classes of 6 tests, @BeforeAll of about 1 s",
            plain(Collections.nCopies(10, 6)),
            "Work.compute(1, 20_000);",
            "Work.compute(%d, 30);",
            new Counts(60, 0));

    /** Modules that do not depend on each other, one of which has most of the tests. */
    static final Suite MODULES = new Suite(
            "modules",
            "computing: 3 modules, 18 classes of 25 tests in one, 3 in each of the others",
            Map.of(
                    "large", Collections.nCopies(18, 25),
                    "middle", Collections.nCopies(3, 25),
                    "small", Collections.nCopies(3, 25)),
            "",
            "Work.compute(%d, 240);",
            new Counts(600, 0));

    private static Map<String, List<Integer>> plain(List<Integer> testsPerClass) {
        return Map.of("", testsPerClass);
    }

    /** A compiled project with these tests. */
    MavenProject project() {
        MavenProject project =
                MavenProject.copyOf(testsByModule.size() == 1 ? "bench" : "bench-modules", "bench-" + name);
        try {
            for (Map.Entry<String, List<Integer>> module : testsByModule.entrySet()) {
                write(project.folder().resolve(module.getKey()), module.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (project.build().run("test-compile").exitCode() != 0) {
            throw new IllegalStateException("not compiled: " + project.folder());
        }
        return project;
    }

    private void write(Path module, List<Integer> testsPerClass) throws IOException {
        Path sources = module.resolve("src/test/java/demo");
        if (!Files.exists(sources)) {
            Folders.copy(Workspace.module().resolve("src/it-projects/bench/src"), module.resolve("src"));
        }
        for (int i = 0; i < testsPerClass.size(); i++) {
            String className = "Case" + i + "Test";
            Files.writeString(sources.resolve(className + ".java"), source(className, testsPerClass.get(i)));
        }
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
