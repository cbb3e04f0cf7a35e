package io.github.surefirefine.extension;

import io.github.surefirefine.extension.configuration.Configuration;
import io.github.surefirefine.extension.configuration.ModuleProperties;
import io.github.surefirefine.extension.report.FailuresInTrace;
import io.github.surefirefine.extension.report.ReportPages;
import io.github.surefirefine.extension.report.TestedModule;
import io.github.surefirefine.extension.report.WantedPages;
import java.io.File;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a page written for each module when tests have failed, or always if the user names a file, and prints where to look when
 * the build has ended. A page that cannot be written is one line of warning; the build goes on as it would without it.
 */
final class Reports {

    private static final Logger LOGGER = LoggerFactory.getLogger(FineExtension.class);

    private static final String OPTION = "fine.report";
    private static final String HISTORY = "fine.history";
    private static final String QUARANTINE = "fine.quarantine";
    private static final String TRACE = "fine-trace.json";
    private static final String PAGE = "fine.html";
    private static final String IF_TESTS_FAIL = "failures";
    private static final String OFF = "off";

    private final Coverage coverage;
    private final BiFunction<MavenProject, MavenSession, ReportPages> opening;

    /** By its file, how a trace looked before the tests. */
    private final Map<File, String> before = new ConcurrentHashMap<>();

    private final Map<String, TestedModule> modules = new ConcurrentHashMap<>();

    private @Nullable WantedPages pages;
    private boolean hasFailed;

    /**
     * For the modules of a build.
     *
     * @param opening makes what draws the pages, when it is first needed
     */
    Reports(Coverage coverage, BiFunction<MavenProject, MavenSession, ReportPages> opening) {
        this.coverage = coverage;
        this.opening = opening;
    }

    /** Remembers what was there before. */
    void goalStarted(ExecutionEvent event) {
        guarded(() -> trace(event).ifPresent(trace -> before.put(trace, look(trace))));
    }

    /** Writes the page, if tests have run, and the page is wanted. */
    void goalEnded(ExecutionEvent event) {
        guarded(() -> trace(event)
                .filter(trace -> !look(trace).equals(before.getOrDefault(trace, "")))
                .ifPresent(trace -> testsHaveRun(event, trace)));
    }

    /** Prints where the page is. */
    synchronized void buildEnded(ExecutionEvent event) {
        WantedPages all = pages;
        if (all != null) {
            guarded(() -> all.finish().ifPresent(page -> LOGGER.info("fine: the report is in " + page)));
        }
    }

    /** Two runs within a clock tick of the file system are hardly of the same length. */
    private static String look(File trace) {
        return trace.isFile() ? trace.lastModified() + " " + trace.length() : "";
    }

    private Optional<File> trace(ExecutionEvent event) {
        MojoExecution execution = event.getMojoExecution();
        if (!TestPlugins.isTestGoal(execution) || !coverage.includes(event.getProject())) {
            return Optional.empty();
        }
        return configuration(event)
                .expression("reportsDirectory")
                .flatMap(expression -> evaluated(expression, event))
                .map(folder -> TestedModule.within(event.getProject().getBasedir(), folder))
                .map(folder -> new File(folder, TRACE));
    }

    private static Configuration configuration(ExecutionEvent event) {
        return new Configuration(
                event.getMojoExecution().getConfiguration(),
                ModuleProperties.of(event.getProject(), event.getSession()));
    }

    private static Optional<String> evaluated(String expression, ExecutionEvent event) {
        try {
            return Optional.ofNullable(
                            new PluginParameterExpressionEvaluator(event.getSession(), event.getMojoExecution())
                                    .evaluate(expression))
                    .map(Object::toString);
        } catch (ExpressionEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void testsHaveRun(ExecutionEvent event, File trace) {
        MavenProject project = event.getProject();
        String page = option(OPTION, IF_TESTS_FAIL, event);
        if (is(page, OFF) || hasFailed) {
            return;
        }
        if (pages == null) {
            pages = new WantedPages(() -> opening.apply(project, event.getSession()));
        }
        if (is(page, IF_TESTS_FAIL)) {
            String usual = new File(project.getBuild().getDirectory(), PAGE).getPath();
            pages.writeIfTestsFail(described(event, trace, usual));
        } else {
            pages.write(described(event, trace, page));
        }
        if (event.getType() == ExecutionEvent.Type.MojoFailed || FailuresInTrace.areIn(trace)) {
            pages.testsHaveFailed();
        }
    }

    private Map<String, String> described(ExecutionEvent event, File trace, String page) {
        MavenProject project = event.getProject();
        String history = option(HISTORY, ".fine", event);
        String quarantine = option(QUARANTINE, ".fine-quarantine", event);
        TestedModule module =
                modules.computeIfAbsent(project.getId(), id -> new TestedModule(project, event.getSession()));
        module.add(runner(event.getMojoExecution()), trace.getParentFile());
        return module.description(
                TestedModule.within(project.getBasedir(), page), is(history, OFF) ? "" : history, quarantine.trim());
    }

    private static String option(String name, String otherwise, ExecutionEvent event) {
        return Options.value(
                name, otherwise, configuration(event), ModuleProperties.of(event.getProject(), event.getSession()));
    }

    private static boolean is(String value, String word) {
        return value.trim().equalsIgnoreCase(word);
    }

    private static String runner(MojoExecution execution) {
        return execution.getArtifactId().contains("failsafe") ? "failsafe" : "surefire";
    }

    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | LinkageError e) {
            warn(e);
        }
    }

    private synchronized void warn(Throwable e) {
        if (!hasFailed) {
            LOGGER.warn(Trouble.REPORT_FAILED.tell(
                    "fine: the report cannot be written: " + e + "; fine.report=off leaves it out"));
        }
        hasFailed = true;
    }
}
