package io.github.surefirefine.it.bench;

import io.github.surefirefine.it.fixture.MavenBuild;

/** What runs a suite, and what is known before. */
enum Kind {
    STOCK("stock Surefire", "a class", "the tests of a fork", new MavenRunner(MavenBuild::forks)),

    /** So that nobody can say that the flags alone do it. */
    STOCK_LEAN("stock Surefire, lean flags", "a class", "the tests of a fork", new MavenRunner((build, forks) -> {
        build.forks(forks).property("argLine", "-XX:TieredStopAtLevel=1");
    })),

    /** Each module has one fork, so there are no more tests at the same time than elsewhere. */
    MODULES("stock Surefire, `-T`", "a module", "the tests of a module", new MavenRunner((build, forks) -> {
        build.forks(1).modulesAtOnce(forks);
    })) {
        @Override
        boolean runs(Suite suite) {
            return suite.testsByModule().size() > 1;
        }
    },

    WORKER_THREADS(
            "JUnit's parallel execution, worker threads",
            "a test",
            "all tests of a module",
            new MavenRunner((build, forks) -> inOneJvm(build, forks, "WORKER_THREAD_POOL"))),

    FORK_JOIN(
            "JUnit's parallel execution, fork-join pool",
            "a test",
            "all tests of a module",
            new MavenRunner((build, forks) -> inOneJvm(build, forks, "FORK_JOIN_POOL"))),

    MILL("Mill, daemon running", "a class", "the tests of a JVM", new MillRunner()),

    FIRST("surefire-fine, first run", "a test", "the tests of a fork", new MavenRunner((build, forks) -> {
        build.withProvider().forksAtMost(forks).property("fine.history", "off");
    })),

    LATER("surefire-fine, later run", "a test", "the tests of a fork", new MavenRunner((build, forks) -> {
        build.withProvider().forksAtMost(forks).property("fine.history", ".fine-" + forks);
    })) {
        @Override
        boolean learns() {
            return true;
        }
    },

    /** The extension chooses JVM flags. */
    EXTENSION(
            "surefire-fine, later run, extension", "a test", "the tests of a fork", new MavenRunner((build, forks) -> {
                build.withExtension().forksAtMost(forks).property("fine.history", ".fine-extension-" + forks);
            })) {
        @Override
        boolean learns() {
            return true;
        }
    },

    XDIST("pytest-xdist", "a test", "the tests of a worker", new ForeignRunner(ForeignTool.XDIST)) {
        @Override
        boolean runs(Suite suite) {
            return suite.equals(Suite.SEED);
        }
    },

    NEXTEST("cargo-nextest", "a test", "nothing", new ForeignRunner(ForeignTool.NEXTEST)) {
        @Override
        boolean runs(Suite suite) {
            return suite.equals(Suite.SEED);
        }
    };

    private final String description;
    private final String unit;
    private final String sharing;
    private final Runner runner;

    Kind(String description, String unit, String sharing, Runner runner) {
        this.description = description;
        this.unit = unit;
        this.sharing = sharing;
        this.runner = runner;
    }

    String description() {
        return description;
    }

    /** What is handed out. */
    String unit() {
        return unit;
    }

    /** What sees the same static state. */
    String sharing() {
        return sharing;
    }

    Runner runner() {
        return runner;
    }

    /** Whether the suite makes sense with it. */
    boolean runs(Suite suite) {
        return true;
    }

    /** Whether a run depends on those before. */
    boolean learns() {
        return false;
    }

    private static void inOneJvm(MavenBuild build, int threads, String executor) {
        String parallel = "junit.jupiter.execution.parallel.";
        build.forks(1)
                .property(parallel + "enabled", "true")
                .property(parallel + "mode.default", "concurrent")
                .property(parallel + "config.strategy", "fixed")
                .property(parallel + "config.fixed.parallelism", String.valueOf(threads))
                .property(parallel + "config.executor-service", executor);
    }
}
