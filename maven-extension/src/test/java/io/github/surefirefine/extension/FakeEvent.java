package io.github.surefirefine.extension;

import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Something happens to a goal. */
record FakeEvent(
        Type type,
        @Nullable MavenSession session,
        @Nullable MavenProject project,
        @Nullable MojoExecution execution) implements ExecutionEvent {

    @Override
    public Type getType() {
        return type;
    }

    @Override
    public @Nullable MavenSession getSession() {
        return session;
    }

    @Override
    public @Nullable MavenProject getProject() {
        return project;
    }

    @Override
    public @Nullable MojoExecution getMojoExecution() {
        return execution;
    }

    @Override
    public @Nullable Exception getException() {
        return null;
    }
}
