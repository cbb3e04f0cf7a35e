package io.github.surefirefine.it.twin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.Workspace;
import io.github.surefirefine.it.machine.Folders;
import io.github.surefirefine.it.result.MavenResult;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The same tests run by stock Surefire and by surefire-fine, which must leave the same reports. Stock Surefire has one
 * fork and surefire-fine two, unless the settings say otherwise.
 *
 * @param check what is compared, without what is known to differ
 */
public record Twins(MavenResult stock, MavenResult fine, TwinCheck check) {

    private static final int MOST_FORKS = 3;

    /** Runs the tests of a project with Surefire. */
    public static Twins of(MavenProject project, UnaryOperator<MavenBuild> settings) {
        return of(project, settings, "surefire:test");
    }

    /** Runs goals on the compiled tests of a project. */
    public static Twins of(MavenProject project, UnaryOperator<MavenBuild> settings, String... goals) {
        MavenResult stock = settings.apply(project.build().forks(1))
                .run(Stream.concat(Stream.of("test-compile"), Stream.of(goals)).toArray(String[]::new));
        MavenResult fine =
                settings.apply(project.build().withProvider().forks(2)).run(goals);
        return of(stock, fine);
    }

    /** Runs the tests of a project, which are compiled, with Surefire. */
    public static Twins ofCompiled(MavenProject project, UnaryOperator<MavenBuild> settings) {
        MavenResult stock = settings.apply(project.build().forks(1)).run("surefire:test");
        return of(stock, fine(project, settings, 2));
    }

    /**
     * Runs the tests of a project with stock Surefire in one fork, and with surefire-fine in {@link
     * Workspace#forkCounts()}, and once more in three forks with the history of the last run; all must be equal.
     */
    public static void onSeveralForks(MavenProject project, UnaryOperator<MavenBuild> settings) {
        onSeveralForks(
                project,
                settings,
                twins -> twins.apartFrom(
                                place -> place.field().equals("user.timezone"),
                                "Java sets it in a fork whose tests have asked for the time of day")
                        .areEqual());
    }

    /**
     * Runs the tests of a project with stock Surefire in one fork, and with surefire-fine in {@link
     * Workspace#forkCounts()}, and once more in three forks with the history of the last run.
     *
     * @param check compares each run with that of stock Surefire
     */
    public static void onSeveralForks(MavenProject project, UnaryOperator<MavenBuild> settings, Consumer<Twins> check) {
        MavenResult stock = settings.apply(project.build().forks(1)).run("test-compile", "surefire:test");
        for (int forks : Workspace.forkCounts()) {
            Folders.delete(project.folder().resolve(".fine"));
            check.accept(of(stock, fine(project, settings, forks)));
        }
        check.accept(of(stock, fine(project, settings, MOST_FORKS)));
    }

    private static MavenResult fine(MavenProject project, UnaryOperator<MavenBuild> settings, int forks) {
        return settings.apply(project.build().withProvider().forks(forks)).run("surefire:test");
    }

    /** Two runs that have taken place. */
    public static Twins of(MavenResult stock, MavenResult fine) {
        return new Twins(stock, fine, TwinCheck.of(Facts.of(stock), Facts.of(fine)));
    }

    /**
     * Leaves out what is known to differ.
     *
     * @param places as in {@code place -> place.field().equals("system-err")}
     * @param because why that cannot be the same, or need not be
     */
    public Twins apartFrom(Predicate<Place> places, String because) {
        assertThat(because).as("a reason").isNotBlank();
        return new Twins(stock, fine, check.apartFrom(places));
    }

    /** Both runs said the same, and surefire-fine ran the tests of the second one. */
    public Twins areEqual() {
        assertThat(fine.lines())
                .as("the provider in use (see %s)", fine.log())
                .anyMatch(line -> line.startsWith("[INFO] Using configured provider io.github.surefirefine."));
        assertThat(check.text())
                .as("differences between %s and %s", stock.log(), fine.log())
                .isEmpty();
        return this;
    }
}
