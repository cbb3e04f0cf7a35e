package io.github.surefirefine.plugin.goal;

import io.github.surefirefine.plugin.doctor.DoctorAnswer;
import io.github.surefirefine.plugin.doctor.Facts;
import io.github.surefirefine.plugin.setup.ModelReader;
import io.github.surefirefine.plugin.text.Answer;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;

/** Checks the set-up of a module: what keeps its tests from being spread over forks, and what to paste where. */
@Mojo(name = "doctor", threadSafe = true)
public final class DoctorMojo extends GoalMojo {

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String version;

    private final ProjectDependenciesResolver dependencies;

    /** Created by Maven. */
    @Inject
    public DoctorMojo(ProjectDependenciesResolver dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    Answer answer(MavenProject module, ModelReader model) {
        Facts facts = new FactFinder(module, model, new TestClassPath(dependencies, session())).facts(version);
        return DoctorAnswer.of(facts);
    }
}
