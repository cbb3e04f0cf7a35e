package io.github.surefirefine.odd.jvm;

import io.github.surefirefine.odd.script.OddScript;
import io.github.surefirefine.odd.script.Outcome;
import io.github.surefirefine.odd.script.Way;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.maven.plugin.surefire.report.DefaultReporterFactory;
import org.apache.maven.surefire.api.report.ReporterFactory;
import org.apache.maven.surefire.api.suite.RunResult;

/** One run of Surefire's plugin, with Surefire's own reports and totals; a fork is a thread with a class loader of its own. */
final class OddRun {

    /** The provider leaves there where its conductor is. */
    private static final String CONDUCTOR = "surefire-fine.conductor";

    private static final Map<String, String> PROPERTIES = Map.of(
            "runOrder", "filesystem",
            "fine.history", "off",
            "fine.trace", "off",
            "fine.forks", "all",
            // A new fork would be a JVM like this one.
            "fine.replacements", "0");

    private final OddScript script;
    private final Way way;
    private final File reports;
    private final long deadlineNanos;
    private final Console console = new Console();
    private final Recorder recorder = new Recorder();
    private final Set<String> tries = ConcurrentHashMap.newKeySet();
    private final CountDownLatch start = new CountDownLatch(1);
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();

    OddRun(OddScript script, Way way, File reports, Duration patience) {
        this.script = script;
        this.way = way;
        this.reports = reports;
        this.deadlineNanos = System.nanoTime() + patience.toNanos();
    }

    Outcome run(List<ClassLoader> jvms) throws InterruptedException {
        Map<String, String> properties = new HashMap<>(PROPERTIES);
        CountDownLatch end = new CountDownLatch(1);
        if (way.forks() > 1) {
            begin(properties, end);
        }
        List<DefaultReporterFactory> reporters = new ArrayList<>();
        List<Thread> forks = new ArrayList<>();
        for (int number = 1; number <= way.forks(); number++) {
            DefaultReporterFactory reporter = reporters(number);
            reporters.add(reporter);
            Map<String, String> ofFork = new HashMap<>(properties);
            ofFork.put("forkNumber", Integer.toString(number));
            ClassLoader jvm = jvms.get(number - 1);
            forks.add(start(
                    "main",
                    jvm,
                    () -> fork(jvm, ofFork, recorder.around(reporter)).call()));
        }
        start.countDown();
        for (Thread fork : forks) {
            join(fork);
        }
        end.countDown();
        DefaultReporterFactory all = reporters(0);
        all.mergeFromOtherFactories(reporters);
        return new Outcome(totals(all.close()), List.copyOf(problems), recorder.told(), console.lines());
    }

    /** Returns when forks can be started; the thread that has begun the run stays until its end. */
    private void begin(Map<String, String> properties, CountDownLatch end) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        start("surefire", OddRun.class.getClassLoader(), () -> {
            try {
                new OddFork(script, way, start, tries, properties, reports, reporters(0)).beginRun();
            } finally {
                begun.countDown();
            }
            end.await();
            return null;
        });
        begun.await();
        if (!properties.containsKey(CONDUCTOR)) {
            problems.add("no conductor was started");
        }
    }

    private Callable<?> fork(ClassLoader jvm, Map<String, String> properties, ReporterFactory reporter)
            throws ReflectiveOperationException {
        return (Callable<?>) jvm.loadClass(OddFork.class.getName())
                .getConstructors()[0]
                .newInstance(script, way, start, tries, properties, reports, reporter);
    }

    private Thread start(String name, ClassLoader jvm, Callable<?> task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.call();
                    } catch (Exception | Error e) {
                        problems.add(trace(e));
                    }
                },
                name);
        thread.setDaemon(true);
        thread.setContextClassLoader(jvm);
        thread.start();
        return thread;
    }

    private static String trace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private void join(Thread fork) throws InterruptedException {
        fork.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime())));
        if (fork.isAlive()) {
            StringBuilder trace = new StringBuilder(Outcome.HANGS);
            for (StackTraceElement frame : fork.getStackTrace()) {
                trace.append("\n  at ").append(frame);
            }
            problems.add(trace.toString());
            fork.interrupt();
        }
    }

    private DefaultReporterFactory reporters(int forkNumber) {
        return new DefaultReporterFactory(
                Reporting.into(reports, way.isStock(), OddFork.reruns(script)), console, forkNumber);
    }

    private static List<String> totals(RunResult result) {
        return List.of(
                "completed " + result.getCompletedCount(),
                "errors " + result.getErrors(),
                "failures " + result.getFailures(),
                "skipped " + result.getSkipped(),
                "flakes " + result.getFlakes());
    }
}
