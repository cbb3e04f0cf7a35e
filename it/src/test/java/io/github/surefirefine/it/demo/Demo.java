package io.github.surefirefine.it.demo;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.Workspace;
import io.github.surefirefine.it.result.MavenResult;
import java.time.Duration;
import java.util.Locale;

/** Tests the demo project with stock Surefire and with surefire-fine, and shows both consoles live. */
public final class Demo {

    private static final String ALL_FAILED_ON_PURPOSE = "Tests run: 11, Failures: 11, Errors: 0, Skipped: 0";

    private final MavenProject project = MavenProject.copyOf(Workspace.module().resolve("demo"), "demo");

    private Demo() {}

    /** Runs the demo. */
    public static void main(String[] args) {
        new Demo().run();
    }

    private void run() {
        say("A class of 9 tests and a class of 2, each test takes 2 s and fails on purpose. Surefire has 3 forks.");
        project.build().run("test-compile");

        say("With stock Surefire:");
        Duration stock = show(project.build());

        say("With surefire-fine:");
        Duration fine = show(project.build().withProvider().profile("fine"));

        say(String.format(
                Locale.ROOT,
                "Stock Surefire took %.1f s, surefire-fine %.1f s: %.0f %% of it.",
                seconds(stock),
                seconds(fine),
                100 * seconds(fine) / seconds(stock)));
    }

    private static Duration show(MavenBuild build) {
        MavenResult result = build.inPlainJvm().onLine(new Screen()::show).run("surefire:test");
        if (!result.totals().equals(ALL_FAILED_ON_PURPOSE)) {
            throw new IllegalStateException("The demo did not run as it should, see " + result.log());
        }
        return result.elapsed();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static void say(String text) {
        System.out.println();
        System.out.println("==== " + text);
        System.out.println();
        System.out.flush();
    }
}
