package io.github.surefirefine.it.queue;

import io.github.surefirefine.it.fixture.RunningMaven;
import io.github.surefirefine.it.result.TestCase;
import io.github.surefirefine.it.result.TestReports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Compares what machines have left with what they should have: every test once, passed, and reported by a machine that
 * was not killed; no process, and no key in the server that stays for ever.
 */
final class MishapAuditor {

    /** A process that was killed is not gone at once. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final MishapPlan plan;
    private final Machines machines;
    private final Map<String, RunningMaven> mavens;
    private final QueueServer server;
    private final List<String> findings = new ArrayList<>();

    MishapAuditor(MishapPlan plan, Machines machines, Map<String, RunningMaven> mavens, QueueServer server) {
        this.plan = plan;
        this.machines = machines;
        this.mavens = mavens;
        this.server = server;
    }

    /** What is wrong, in words; empty if nothing is. */
    List<String> audit(List<String> all) {
        List<String> reported = new ArrayList<>();
        for (String machine : plan.survivors()) {
            int exitCode = mavens.get(machine).exitCode();
            if (exitCode != 0) {
                findings.add(machine + " ends with exit code " + exitCode);
            }
            if (!isWhole(machine)) {
                findings.add(machine + " does not say that every test counts");
            }
            for (TestCase test : TestReports.of(machines.folder(machine)).cases()) {
                reported.add(Machines.nameOf(test));
                if (!test.status().equals("passed")) {
                    findings.add(Machines.nameOf(test) + " on " + machine + ": " + test.status());
                }
            }
        }
        auditTests(all, reported);
        auditKeys();
        mavens.forEach(this::auditProcesses);
        return findings;
    }

    private boolean isWhole(String machine) {
        Path file = machines.folder(machine).resolve("target/surefire-reports/fine-queue.txt");
        try {
            return Files.exists(file) && Files.readString(file).contains("\nwhole true\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void auditTests(List<String> all, List<String> reported) {
        List<String> missing = new ArrayList<>(all);
        reported.forEach(missing::remove);
        missing.forEach(test -> findings.add(test + " is missing"));
        List<String> more = new ArrayList<>(reported);
        all.forEach(more::remove);
        more.forEach(test -> findings.add(test + " is reported too often"));
    }

    private void auditKeys() {
        List<String> keys = ServerKeys.of(server);
        if (keys.isEmpty()) {
            findings.add("the server knows nothing");
        }
        keys.stream()
                .filter(key -> !key.matches("[1-9].*"))
                .forEach(key -> findings.add("the server keeps a key for ever: " + key));
    }

    private void auditProcesses(String machine, RunningMaven maven) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        machines.await(
                () -> maven.leftovers().isEmpty() || System.nanoTime() > end, machine + " leaves nothing behind");
        maven.leftovers().forEach(process -> findings.add(machine + " leaves a process: " + process));
    }
}
