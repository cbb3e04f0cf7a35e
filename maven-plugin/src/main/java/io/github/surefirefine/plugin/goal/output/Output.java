package io.github.surefirefine.plugin.goal.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.surefirefine.plugin.text.Answer;
import io.github.surefirefine.plugin.text.Page;
import io.github.surefirefine.plugin.text.Signs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Where answers go, and in which form. */
public final class Output {

    /** What Maven prints before each line. */
    private static final int PREFIX = "[INFO] ".length();

    private static final JsonMapper JSON = new JsonMapper();

    private enum Format {
        TEXT,
        JSON
    }

    private final Format format;
    private final Optional<Path> file;
    private final int width;
    private final Log log;

    private Output(Format format, Optional<Path> file, int width, Log log) {
        this.format = format;
        this.file = file;
        this.width = width;
        this.log = log;
    }

    /**
     * As the user wants it.
     *
     * @throws MojoFailureException if that is impossible
     */
    public static Output of(
            String format,
            @Nullable String output,
            @Nullable String width,
            MavenProject project,
            MavenSession session,
            Log log)
            throws MojoFailureException {
        return new Output(format(format), file(output, project, session), Terminal.width(width), log);
    }

    private static Format format(String text) throws MojoFailureException {
        for (Format each : Format.values()) {
            if (each.name().equalsIgnoreCase(text.trim())) {
                return each;
            }
        }
        throw new MojoFailureException(Trouble.GOAL_OPTION.tell(
                "fine: the option \"fine.format\" cannot be \"" + text + "\"; allowed values: text or json."));
    }

    private static Optional<Path> file(@Nullable String output, MavenProject project, MavenSession session)
            throws MojoFailureException {
        if (output == null || output.isBlank()) {
            return Optional.empty();
        }
        Path path = Path.of(output.trim());
        if (path.getRoot() != null && session.getProjects().size() > 1) {
            throw new MojoFailureException(
                    Trouble.GOAL_OUTPUT.tell("fine: the option \"fine.output\" cannot be \"" + output
                            + "\" in a build of several modules, because each module needs its own file; use a"
                            + " relative path, such as"
                            + " target/" + path.getFileName() + "."));
        }
        return Optional.of(project.getBasedir().toPath().resolve(path));
    }

    /** Prints an answer, or writes its file. */
    public void write(Answer answer) throws MojoFailureException {
        if (file.isPresent()) {
            writeFile(file.get(), answer);
        } else if (format == Format.JSON) {
            // For a script that reads it from there, with mvn -q.
            System.out.println(json(answer));
        } else if (answer instanceof Problem) {
            answer.lines(page()).forEach(log::warn);
        } else {
            answer.lines(page()).forEach(log::info);
        }
    }

    private void writeFile(Path path, Answer answer) throws MojoFailureException {
        Page wide = new Page(width, Signs.UNICODE);
        String text = format == Format.JSON ? json(answer) : String.join("\n", answer.lines(wide));
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(path, text + "\n");
        } catch (IOException e) {
            throw new MojoFailureException(
                    Trouble.GOAL_OUTPUT.tell("fine: the file of the option \"fine.output\" cannot be written: "
                            + e.getClass()
                                    .getSimpleName()
                                    .toLowerCase(Locale.ROOT)
                                    .replace("exception", "") + " "
                            + e.getMessage()));
        }
        log.info("fine: written to " + path);
    }

    private Page page() {
        return new Page(width, Terminal.signs()).narrower(PREFIX);
    }

    private static String json(Answer answer) {
        try {
            return JSON.writeValueAsString(answer.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    Trouble.GOAL_FAILED.tell("fine: an answer cannot be written as JSON; please report this"), e);
        }
    }
}
