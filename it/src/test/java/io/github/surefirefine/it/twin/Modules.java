package io.github.surefirefine.it.twin;

import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.result.TestResults;
import io.github.surefirefine.it.result.TestSet;
import io.github.surefirefine.it.result.XmlElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The modules of a project in which tests ran.
 *
 * @param names their artifact ids
 */
record Modules(Path project, Collection<String> names) {

    /** What Surefire prints when it uses our provider. */
    static final Pattern PROVIDER =
            Pattern.compile("\\[INFO] Using configured provider io\\.github\\.surefirefine\\..*");

    private static final String ROW = "%-32s %7s %7s %7s %9s %9s %7s%n";

    static Modules of(Path project, MavenResult stock, MavenResult fine) {
        Modules modules = new Modules(project, new TreeSet<>());
        for (MavenResult result : new MavenResult[] {stock, fine}) {
            result.results().forEach(results -> modules.names.add(moduleOfGoal(results.goal())));
            result.reports().sets().forEach(set -> modules.names.add(modules.moduleOfFile(set.file())));
        }
        return modules;
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** A row for each module. The times are those of the goals of Surefire and Failsafe. */
    String table(MavenResult stock, MavenResult fine, TwinCheck check) {
        StringBuilder table = new StringBuilder(
                String.format(ROW, "module", "tests", "classes", "differ", "stock s", "fine s", "ratio"));
        for (String module : names) {
            table.append(row(module, stock, fine, check));
        }
        table.append(String.format(
                ROW,
                "whole build",
                "",
                "",
                differences("", check),
                seconds(stock.elapsed()),
                seconds(fine.elapsed()),
                ratio(stock.elapsed(), fine.elapsed())));
        return table.toString();
    }

    private String row(String module, MavenResult stock, MavenResult fine, TwinCheck check) {
        long classes = stock.reports().sets().stream()
                .filter(set -> moduleOfFile(set.file()).equals(module))
                .count();
        long tests = stock.reports().sets().stream()
                .filter(set -> moduleOfFile(set.file()).equals(module))
                .map(TestSet::cases)
                .mapToLong(Collection::size)
                .sum();
        return String.format(
                ROW,
                module,
                tests,
                classes,
                differences(module, check),
                seconds(elapsed(module, stock)),
                seconds(elapsed(module, fine)),
                ratio(elapsed(module, stock), elapsed(module, fine)));
    }

    private long differences(String module, TwinCheck check) {
        return check.differences().stream()
                .filter(difference -> moduleOf(difference.place()).equals(module))
                .count();
    }

    private static Duration elapsed(String module, MavenResult result) {
        return result.results().stream()
                .filter(results -> moduleOfGoal(results.goal()).equals(module))
                .map(TestResults::elapsed)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private String moduleOf(Place place) {
        return switch (place.file()) {
            case Place.BUILD -> "";
            case Place.CONSOLE -> moduleOfGoal(place.subject());
            default -> moduleOfFile(place.file());
        };
    }

    /** {@code surefire:test @ core} belongs to the module {@code core}. */
    private static String moduleOfGoal(String goal) {
        return goal.substring(goal.lastIndexOf(' ') + 1);
    }

    /** The nearest folder above a report that has a pom belongs to its module. */
    private String moduleOfFile(String report) {
        for (Path folder = project.resolve(report).getParent();
                folder != null && folder.startsWith(project);
                folder = folder.getParent()) {
            Path pom = folder.resolve("pom.xml");
            if (Files.isRegularFile(pom)) {
                return XmlElement.read(pom)
                        .children("artifactId")
                        .map(XmlElement::text)
                        .map(String::strip)
                        .findFirst()
                        .orElse("");
            }
        }
        return "";
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }

    private static String ratio(Duration stock, Duration fine) {
        return stock.isZero() ? "-" : String.format(Locale.ROOT, "%.2f", (double) fine.toMillis() / stock.toMillis());
    }
}
