package io.github.surefirefine.it.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.result.MavenResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Durations are kept from run to run, in a folder that nobody has to maintain. */
class HistoryIT {

    private static final String TIMES = "\t\\d+\t[PF]\t\\d+\t";

    private MavenProject project;
    private Path folder;

    @BeforeEach
    void copy() {
        project = MavenProject.copyOf("shared-classes", "HistoryIT");
        folder = project.folder().resolve(".fine");
    }

    @Test
    void isKeptReadAndSetAsideWhereItIsNone() throws IOException {
        MavenResult first = run(2, "test");
        assertThat(first.lines()).noneMatch(line -> line.contains("history"));
        assertThat(folder.resolve(".gitignore")).hasContent("*");
        assertThat(history()).startsWith("fine-history 1\nruns 0\ndemo.PlainTest\t");
        assertThat(history()).containsPattern(TIMES.replace("[PF]", "P") + "\\+/\\[method:number0\\(");
        assertThat(history()).containsPattern(TIMES.replace("[PF]", "F") + "\\+/\\[method:fails\\(");

        Files.writeString(folder.resolve("history.txt"), "something else");
        MavenResult second = run(1, "surefire:test");
        assertThat(second.lines())
                .as("the same in the only fork")
                .filteredOn(line -> line.contains("history"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("[WARNING] fine: the history of durations in ")
                        .contains("line 1: not \"fine-history 1\""));
        assertThat(folder.resolve("history.txt.unreadable")).hasContent("something else");
        assertThat(history()).contains("demo.PlainTest\t");
    }

    /** Two forks cannot share one test, and the second run knows that there is no other. */
    @Test
    void fewerForksThanAllowedSayWhy() {
        runWithAtMostTwoForks("test");

        MavenResult second = runWithAtMostTwoForks("surefire:test");

        assertThat(second.lines())
                .anyMatch(line -> line.startsWith("[INFO] fine: 1 test in ") && line.contains(" on 1 fork, "))
                .anyMatch(line -> line.matches(
                        "\\[INFO] fine: (1 of 2 forks|only 1 fork): one more would (cost \\d\\.\\d s and )?save"
                                + " \\d\\.\\d s( at most)?; fine\\.forks=all starts (both|as many as forkCount says)"));
    }

    private MavenResult runWithAtMostTwoForks(String goal) {
        return project.build()
                .withProvider()
                .forksAtMost(2)
                .property("test", "PlainTest#number0")
                .run(goal);
    }

    @Test
    void isNotKeptWhereTheUserWantsNone() {
        MavenResult result = project.build()
                .withProvider()
                .forks(2)
                .property("test", "PlainTest")
                .property("fine.history", "off")
                .run("test");

        assertThat(result.lines()).anyMatch(line -> line.contains("Tests run: 12"));
        assertThat(folder).doesNotExist();
    }

    private MavenResult run(int forks, String goal) {
        return project.build()
                .withProvider()
                .forks(forks)
                .property("test", "PlainTest")
                .run(goal);
    }

    private String history() throws IOException {
        return Files.readString(folder.resolve("history.txt"));
    }
}
