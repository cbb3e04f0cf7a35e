package io.github.surefirefine.plugin.doctor;

import io.github.surefirefine.history.jvm.JvmFlags;
import io.github.surefirefine.history.jvm.JvmNews;
import io.github.surefirefine.history.jvm.JvmRecord;
import io.github.surefirefine.plugin.setup.RunnerSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether the forks spend much of their time on compiling code that pays too late. */
final class JvmCheck implements Check {

    private static final Pattern COMPILER_FLAG = Pattern.compile("-X(int|comp)\\b|Tiered|CompilationMode|JVMCI");

    private static final double MILLIS_PER_SECOND = 1_000;

    @Override
    public List<Finding> examine(Facts facts) {
        List<Finding> findings = new ArrayList<>();
        for (RunnerSetup runner : facts.runners()) {
            JvmRecord runs = facts.runs().getOrDefault(runner.runner(), JvmRecord.NOTHING);
            String argLine = runner.setting("argLine", "");
            boolean isUntried = runs.of(JvmFlags.LEAN).isEmpty() && runs.next(JvmFlags.DEFAULT) == JvmFlags.LEAN;
            if (isUntried && !COMPILER_FLAG.matcher(argLine).find()) {
                findings.add(advice(runs, runner, argLine));
            }
        }
        return findings;
    }

    private static Finding advice(JvmRecord runs, RunnerSetup runner, String argLine) {
        String share = runs.of(JvmFlags.DEFAULT)
                .filter(run -> run.compileMillis() > 0 && run.cpuMillis() > 0)
                .map(run -> String.format(
                        Locale.ROOT,
                        "In the last run, compiling took %.1f of %.1f s of the forks' processor time; most of that can be"
                                + " saved.",
                        run.compileMillis() / MILLIS_PER_SECOND,
                        run.cpuMillis() / MILLIS_PER_SECOND))
                .orElse(
                        "The JVMs of the last run lived for a short time, in which compiling takes more than it saves.");
        return Finding.advice(
                "jvm-flags",
                share
                        + " With this flag, HotSpot uses its quick compiler only. The build extension sets it by itself, and"
                        + " removes it again if a run is slower.",
                ForkCheck.configuration(runner),
                "<argLine>" + (argLine.isEmpty() ? "" : argLine + " ") + JvmNews.LEAN_FLAG + "</argLine>");
    }
}
