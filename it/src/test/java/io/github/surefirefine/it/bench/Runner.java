package io.github.surefirefine.it.bench;

import io.github.surefirefine.it.fixture.MavenProject;
import java.io.IOException;

/** Starts the processes that run a suite in one way. */
interface Runner {

    /** Whether this machine has what it takes. */
    default boolean isHere() {
        return true;
    }

    /** Does what is not measured, before the first run on that number of processes. */
    default void prepare(Suite suite, MavenProject project, int forks) throws IOException {}

    /** Runs the suite once, with at most so many tests at the same time. */
    Run run(MavenProject project, int forks) throws IOException;

    /** What runs the suite, with its version. */
    String tool(MavenProject project) throws IOException;

    /** Leaves no process behind. */
    default void finish(MavenProject project) throws IOException {}
}
