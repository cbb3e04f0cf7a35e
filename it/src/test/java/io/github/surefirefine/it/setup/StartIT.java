package io.github.surefirefine.it.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the first tests wait for. */
class StartIT {

    /**
     * After about 400 of them, with JUnit's own, C2 compiles the method of the JDK that every lambda calls. That takes a
     * third of a second of a processor, and the end of the JVM waits for it.
     */
    private static final int MOST_LAMBDAS = 40;

    @Test
    void oneForkLinksFewLambdas() throws IOException {
        MavenProject project = MavenProject.copyOf("seed", "StartIT-lambdas");

        project.build()
                .withProvider()
                .forks(1)
                .property("seed.millis", "0")
                .property("argLine", "-Xlog:class+load:file=classes.log")
                .run("test");

        assertThat(lambdas(project.folder().resolve("classes.log")))
                .as("loops need no lambda; those that are there")
                .hasSizeLessThan(MOST_LAMBDAS);
    }

    private static List<String> lambdas(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("io.github.surefirefine.") && line.contains("$$Lambda"))
                    .toList();
        }
    }
}
