package io.github.surefirefine.plugin.doctor;

import io.github.surefirefine.plugin.setup.RunnerSetup;
import io.github.surefirefine.plugin.text.Answer;
import io.github.surefirefine.plugin.text.Page;
import io.github.surefirefine.plugin.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What could be better in a module.
 *
 * @param module the module's name
 * @param setup how it is set up, in a few words each
 * @param findings problems first
 */
public record DoctorAnswer(String module, List<String> setup, List<Finding> findings) implements Answer {

    private static final List<Check> CHECKS = List.of(
            new RunnerCheck(),
            new ForkCheck(),
            new JvmCheck(),
            new JUnitCheck(),
            new SuiteCheck(),
            new SplitCheck(),
            new WholeClassCheck(),
            new OptionCheck());

    private static final String INDENT = "   ";

    public DoctorAnswer {
        setup = List.copyOf(setup);
        findings = List.copyOf(findings);
    }

    /** Examines a module. */
    public static DoctorAnswer of(Facts facts) {
        return new DoctorAnswer(
                facts.module(),
                setup(facts),
                CHECKS.stream()
                        .flatMap(check -> check.examine(facts).stream())
                        .sorted(Comparator.comparing(Finding::severity).reversed())
                        .toList());
    }

    private static List<String> setup(Facts facts) {
        List<String> setup = new ArrayList<>();
        if (facts.runners().isEmpty()) {
            setup.add("no tests are run here");
        }
        for (RunnerSetup runner : facts.runners()) {
            setup.add(runner.runner().artifactId() + " " + runner.version()
                    + runner.provider()
                            .map(version -> " with surefire-fine " + version)
                            .orElse("")
                    + ", forkCount " + runner.setting("forkCount", "1"));
        }
        String junit = JUnitCheck.summary(facts);
        return Stream.concat(
                        setup.stream(),
                        facts.testClassPath().isEmpty()
                                ? Stream.of("the test class path cannot be resolved")
                                : Stream.of(junit).filter(text -> !text.isEmpty()))
                .toList();
    }

    @Override
    public List<String> lines(Page page) {
        String count = findings.isEmpty() ? "no problems found" : Words.counted(findings.size(), "finding");
        List<String> lines = new ArrayList<>(
                page.wrap("fine: " + module + ": " + count + " (" + String.join("; ", setup) + ")", "", "  "));
        int number = 0;
        for (Finding finding : findings) {
            lines.add("");
            number++;
            lines.addAll(page.wrap(finding.what(), Words.left(number + ".", INDENT.length()), INDENT));
            lines.addAll(page.wrap(finding.where(), INDENT, INDENT));
            // To be pasted, so not broken into lines.
            finding.fix().forEach(line -> lines.add(INDENT + INDENT + line));
        }
        return lines;
    }
}
