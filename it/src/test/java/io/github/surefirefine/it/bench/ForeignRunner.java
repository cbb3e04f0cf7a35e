package io.github.surefirefine.it.bench;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A tool for another language runs the seed.
 *
 * @param tool which one
 */
record ForeignRunner(ForeignTool tool) implements Runner {

    @Override
    public boolean isHere() {
        try {
            return in(Workspace.module(), tool.probe()).exitCode() == 0;
        } catch (IOException e) {
            // There is no such program.
            return false;
        }
    }

    @Override
    public void prepare(Suite suite, MavenProject project, int forks) throws IOException {
        for (Map.Entry<String, String> file : tool.files().entrySet()) {
            Path path = folder(project).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    @Override
    public Run run(MavenProject project, int forks) throws IOException {
        Command.Result result = in(folder(project), tool.command(forks));
        return new Run(tool.counts(result.output()), result.elapsed(), 0, OptionalLong.empty(), log());
    }

    @Override
    public String tool(MavenProject project) throws IOException {
        return in(folder(project), tool.probe()).output().lines().findFirst().orElse(tool.name());
    }

    private Command.Result in(Path folder, List<String> words) throws IOException {
        return new Command(folder, log(), Map.of()).run(words);
    }

    private Path folder(MavenProject project) {
        return project.folder().resolve("target").resolve(tool.name());
    }

    private Path log() {
        return Workspace.logs().resolve("bench-" + tool.name() + ".log");
    }
}
