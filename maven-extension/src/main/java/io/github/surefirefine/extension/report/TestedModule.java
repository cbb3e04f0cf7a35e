package io.github.surefirefine.extension.report;

import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** A module whose tests have run in this build. */
public final class TestedModule {

    private static final String PAGE_OF_ALL = "fine-all.html";

    private final MavenProject project;
    private final MavenSession session;

    /** By the word for who has run tests, the folders of the reports. */
    private final Map<String, Set<String>> reports = new LinkedHashMap<>();

    /** Nothing has run yet. */
    public TestedModule(MavenProject project, MavenSession session) {
        this.project = project;
        this.session = session;
    }

    /**
     * Tests have run.
     *
     * @param runner the word of the plugin: {@code surefire} or {@code failsafe}
     */
    public void add(String runner, File folder) {
        reports.computeIfAbsent(runner, word -> new LinkedHashSet<>()).add(folder.getPath());
    }

    /**
     * The module with words that need no class of Maven's: its name, folders, and files, those of lists as in a class path.
     *
     * @param page the file to write
     * @param history the folder of past runs, empty for none
     * @param quarantine the file of tests that may fail, as the provider's option says
     */
    public Map<String, String> description(File page, String history, String quarantine) {
        Map<String, String> description = new TreeMap<>();
        reports.forEach((runner, folders) -> description.put(runner, String.join(File.pathSeparator, folders)));
        File folder = project.getBasedir();
        description.put("name", project.getName());
        description.put("folder", folder.getPath());
        description.put("base", session.getExecutionRootDirectory());
        description.put("sources", sources(folder));
        description.put(
                "history", history.isEmpty() ? "" : within(folder, history).getPath());
        description.put("quarantine", quarantine);
        description.put("page", page.getPath());
        String all = session.getTopLevelProject().getBuild().getDirectory();
        description.put("all", new File(all, PAGE_OF_ALL).getPath());
        return description;
    }

    /**
     * A path that may be relative to a folder. On Windows, one that begins with a slash is on the drive of the folder, as
     * Maven and the provider have it.
     */
    public static Path within(Path folder, String path) {
        return folder.resolve(path);
    }

    /** The same for files. */
    public static File within(File folder, String path) {
        return within(folder.toPath(), path).toFile();
    }

    private String sources(File folder) {
        return Stream.of(project.getTestCompileSourceRoots(), project.getCompileSourceRoots())
                .flatMap(Collection::stream)
                .map(root -> within(folder, root).getPath())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
