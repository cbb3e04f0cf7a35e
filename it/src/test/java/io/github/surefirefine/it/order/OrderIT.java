package io.github.surefirefine.it.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What earlier runs have shown decides what runs first; the class is still entered only once. */
class OrderIT {

    @Test
    void whatIsSlowOrHasFailedComesFirst() throws IOException {
        MavenProject project = MavenProject.copyOf("order", "OrderIT");
        MavenBuild build = project.build().withProvider().forks(2);

        List<String> asJUnitDoes = order(project, build, "first", "test");
        assertThat(asJUnitDoes).startsWith("begin").hasSize(7);
        assertThat(asJUnitDoes.indexOf("slow")).isNotEqualTo(1);
        assertThat(asJUnitDoes.indexOf("fails")).isNotEqualTo(1);

        assertThat(order(project, build, "second", "surefire:test"))
                .startsWith("begin", "fails", "slow")
                .containsExactlyInAnyOrderElementsOf(asJUnitDoes);

        assertThat(order(project, build.property("surefire.runOrder", "failedfirst"), "third", "surefire:test"))
                .startsWith("begin", "fails")
                .containsExactlyInAnyOrderElementsOf(asJUnitDoes);
    }

    private static List<String> order(MavenProject project, MavenBuild build, String name, String goal)
            throws IOException {
        Path file = project.folder().resolve("target").resolve(name + ".txt");
        build.property("order.file", file.toString()).run(goal);
        return Files.readAllLines(file);
    }
}
