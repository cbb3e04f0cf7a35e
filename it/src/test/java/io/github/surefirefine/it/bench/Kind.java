package io.github.surefirefine.it.bench;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;

/** What runs a suite, and what is known before. */
enum Kind {
    STOCK("stock") {
        @Override
        MavenBuild build(MavenProject project, int forks) {
            return project.build().forks(forks).property("argLine", "");
        }
    },

    /** So that nobody can say that the flags alone do it. */
    STOCK_LEAN("stock, lean flags") {
        @Override
        MavenBuild build(MavenProject project, int forks) {
            return project.build().forks(forks).property("argLine", "-XX:TieredStopAtLevel=1");
        }
    },

    FIRST("ours, first run") {
        @Override
        MavenBuild build(MavenProject project, int forks) {
            return project.build()
                    .withProvider()
                    .forksAtMost(forks)
                    .property("argLine", "")
                    .property("fine.history", "off");
        }
    },

    LATER("ours, later run") {
        @Override
        MavenBuild build(MavenProject project, int forks) {
            return project.build()
                    .withProvider()
                    .forksAtMost(forks)
                    .property("argLine", "")
                    .property("fine.history", ".fine-" + forks);
        }
    },

    /** The extension chooses JVM flags. */
    EXTENSION("ours, later run, extension") {
        @Override
        MavenBuild build(MavenProject project, int forks) {
            return project.build()
                    .withExtension()
                    .forksAtMost(forks)
                    .property("argLine", "")
                    .property("fine.history", ".fine-extension-" + forks);
        }
    };

    private final String description;

    Kind(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    /** A build of this kind with as many forks at most. */
    abstract MavenBuild build(MavenProject project, int forks);
}
