package io.github.surefirefine.plugin.source;

import io.github.surefirefine.plugin.failure.FailedTests;
import io.github.surefirefine.plugin.failure.SourcePlace;
import io.github.surefirefine.plugin.failure.StackLine;
import io.github.surefirefine.plugin.failure.StackLine.Frame;
import io.github.surefirefine.plugin.failure.StackText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The folders in which a module has its sources.
 *
 * @param base the folder of the whole build
 * @param folders of the sources, those of tests first
 */
public record SourceFolders(Path base, List<Path> folders) {

    /** A stack trace can name anything as its file. */
    private static final Pattern FILE = Pattern.compile("[\\w$-]+\\.\\w+");

    /** Other languages have their sources beside those of Java, and Maven need not know about them. */
    private static final List<String> LANGUAGES = List.of("java", "kotlin", "groovy", "scala");

    public SourceFolders {
        Set<Path> all = new LinkedHashSet<>(folders);
        for (Path folder : folders) {
            LANGUAGES.forEach(language -> all.add(folder.resolveSibling(language)));
        }
        folders = all.stream().filter(Files::isDirectory).toList();
    }

    /**
     * The places of all frames in the traces of failures, as far as there are sources.
     *
     * @param page the folder of the page that links them
     */
    public Map<Frame, SourcePlace> places(FailedTests tests, Map<String, String> environment, Path page) {
        SourceLinks links = SourceLinks.in(environment, page);
        Map<Frame, SourcePlace> places = new HashMap<>();
        Map<String, Optional<Path>> files = new HashMap<>();
        for (Frame frame : frames(tests)) {
            files.computeIfAbsent(relative(frame), this::existing)
                    .ifPresent(file -> places.put(frame, place(file, frame.line(), links)));
        }
        return places;
    }

    private static Set<Frame> frames(FailedTests tests) {
        List<StackLine> lines = new ArrayList<>();
        tests.all()
                .forEach(test -> test.attempts()
                        .forEach(attempt ->
                                lines.addAll(StackText.lines(attempt.thrown().trace()))));
        Set<Frame> frames = new LinkedHashSet<>();
        for (StackLine line : lines) {
            if (line instanceof Frame frame && FILE.matcher(frame.file()).matches()) {
                frames.add(frame);
            }
        }
        return frames;
    }

    private static String relative(Frame frame) {
        String folder = frame.packageName().replace('.', '/');
        return folder.isEmpty() ? frame.file() : folder + "/" + frame.file();
    }

    private Optional<Path> existing(String relative) {
        return folders.stream()
                .map(folder -> folder.resolve(relative))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private SourcePlace place(Path file, int line, SourceLinks links) {
        String path = file.startsWith(base) ? base.relativize(file).toString() : file.toString();
        return new SourcePlace(line == 0 ? path : path + ":" + line, links.of(file, line));
    }
}
