package io.github.surefirefine.plugin.setup;

/** A plugin that runs tests. */
public enum Runner {
    /** In the phase {@code test}. */
    SUREFIRE("maven-surefire-plugin", "surefire", "test", "test"),
    /** In the phase {@code integration-test}. */
    FAILSAFE("maven-failsafe-plugin", "failsafe", "integration-test", "verify");

    private final String artifactId;
    private final String word;
    private final String goal;
    private final String phase;

    Runner(String artifactId, String word, String goal, String phase) {
        this.artifactId = artifactId;
        this.word = word;
        this.goal = goal;
        this.phase = phase;
    }

    /** With the group id {@code org.apache.maven.plugins}. */
    public String artifactId() {
        return artifactId;
    }

    /** The prefix of its properties and of its reports folder. */
    public String word() {
        return word;
    }

    /** The goal that runs tests. */
    public String goal() {
        return goal;
    }

    /** The command with which a user runs them. */
    public String phase() {
        return phase;
    }
}
