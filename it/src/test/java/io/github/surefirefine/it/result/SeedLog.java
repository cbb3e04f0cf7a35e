package io.github.surefirefine.it.result;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the tests of the seed printed about the processes that they ran in. */
public record SeedLog(List<Entry> entries) {

    private static final Pattern LINE = Pattern.compile("seed: (\\S+) in process (\\d+), child of -?\\d+");

    /** Reads it from the console. */
    public static SeedLog of(MavenResult result) {
        return new SeedLog(result.linesLike(LINE).stream()
                .map(line -> new Entry(line.group(1), Long.parseLong(line.group(2))))
                .toList());
    }

    /** The tests that ran, each as often as it ran. */
    public List<String> tests() {
        return entries.stream().map(Entry::test).toList();
    }

    /** The ids of the processes. */
    public Set<Long> processes() {
        return entries.stream().map(Entry::process).collect(Collectors.toSet());
    }

    /** A test said that it ran in this process. */
    public record Entry(String test, long process) {}
}
