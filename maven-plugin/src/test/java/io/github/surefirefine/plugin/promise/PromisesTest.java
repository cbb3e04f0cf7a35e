package io.github.surefirefine.plugin.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.options.OptionDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing that users rely on goes away, or changes its type, its default or its meaning in a file. More may come. Java
 * classes are no API, so no tool that compares classes would help.
 */
class PromisesTest {

    /** Each with its default. */
    @Test
    void options() throws IOException {
        new Promises("options")
                .areKeptBy(Arrays.stream(OptionDescriptor.values())
                        .map(option -> option.key() + " = " + option.defaultValue())
                        .map(String::stripTrailing)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What an option may be is told in words. So this list is made by hand: what a release has accepted. */
    @ParameterizedTest
    @MethodSource
    void settings(String setting) {
        String[] parts = setting.split("=", 2);

        assertThat(FineOptions.parse(Map.of(parts[0], parts[1]))).isNotNull();
    }

    static Stream<String> settings() throws IOException {
        return Files.readAllLines(Promises.FOLDER.resolve("settings.txt")).stream();
    }

    @Test
    void everyOptionHasSettings() throws IOException {
        SortedSet<String> named =
                settings().map(line -> line.split("=", 2)[0]).collect(Collectors.toCollection(TreeSet::new));

        assertThat(OptionDescriptor.values()).extracting(OptionDescriptor::key).isSubsetOf(named);
    }

    @Test
    void goals() throws IOException {
        new Promises("goals").areKeptBy(PromisedGoals.lines());
    }

    @Test
    void answersOfGoals() throws IOException {
        new Promises("answers").areKeptBy(PromisedAnswers.lines());
    }

    @Test
    void trace() throws IOException {
        new Promises("trace").areKeptBy(PromisedTrace.lines());
    }
}
