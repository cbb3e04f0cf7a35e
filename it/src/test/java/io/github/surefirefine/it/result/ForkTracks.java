package io.github.surefirefine.it.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which fork has run which tests in which order, according to its trace. */
public final class ForkTracks {

    private static final Pattern TRACK =
            Pattern.compile("\"tid\":(\\d+),\"name\":\"thread_name\",\"args\":\\{\"name\":\"fork #(\\d+)\"");

    private static final Pattern TEST =
            Pattern.compile("\"tid\":(\\d+),\"ts\":(\\d+),.*\"cat\":\"test\".*\"id\":\"(.*)\",\"outcome\"");

    private ForkTracks() {}

    /** Unique ids of tests by Surefire's numbers of the forks. */
    public static Map<Integer, List<String>> of(Path trace) throws IOException {
        Map<String, Integer> numbers = new TreeMap<>();
        Map<Integer, List<Test>> tests = new TreeMap<>();
        for (String line : Files.readAllLines(trace)) {
            Matcher track = TRACK.matcher(line);
            Matcher test = TEST.matcher(line);
            if (track.find()) {
                numbers.put(track.group(1), Integer.parseInt(track.group(2)));
            } else if (test.find()) {
                tests.computeIfAbsent(numbers.getOrDefault(test.group(1), 0), fork -> new ArrayList<>())
                        .add(new Test(Long.parseLong(test.group(2)), test.group(3)));
            }
        }
        Map<Integer, List<String>> tracks = new TreeMap<>();
        tests.forEach((fork, each) -> tracks.put(
                fork,
                each.stream()
                        .sorted(Comparator.comparingLong(Test::micros))
                        .map(Test::id)
                        .toList()));
        return tracks;
    }

    private record Test(long micros, String id) {}
}
