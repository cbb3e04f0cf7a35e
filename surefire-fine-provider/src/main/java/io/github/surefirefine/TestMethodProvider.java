package io.github.surefirefine;

import io.github.surefirefine.conductor.Conductor;
import io.github.surefirefine.conductor.ConductorProcess;
import io.github.surefirefine.conductor.LocalFork;
import io.github.surefirefine.conductor.server.Rendezvous;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.fork.ForkAgent;
import io.github.surefirefine.fork.jvm.Dumpstream;
import io.github.surefirefine.fork.jvm.ExitHook;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.options.OptionException;
import io.github.surefirefine.platform.PlatformException;
import io.github.surefirefine.platform.PlatformLoader;
import io.github.surefirefine.platform.PlatformSettings;
import io.github.surefirefine.platform.TestPlatform;
import io.github.surefirefine.script.RecordingException;
import io.github.surefirefine.store.FileTrouble;
import io.github.surefirefine.store.QuarantineFile;
import io.github.surefirefine.store.ReplayFile;
import io.github.surefirefine.store.ReportsFolder;
import io.github.surefirefine.store.RunMemory;
import io.github.surefirefine.trouble.Trouble;
import io.github.surefirefine.wire.Address;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.surefire.api.provider.AbstractProvider;
import org.apache.maven.surefire.api.provider.ProviderParameters;
import org.apache.maven.surefire.api.report.ConsoleOutputCapture;
import org.apache.maven.surefire.api.report.ReporterFactory;
import org.apache.maven.surefire.api.report.TestOutputReportEntry;
import org.apache.maven.surefire.api.report.TestReportListener;
import org.apache.maven.surefire.api.suite.RunResult;
import org.apache.maven.surefire.api.testset.TestSetFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What {@link FineProvider} does on a Java that is new enough. Surefire creates one instance in Maven's JVM and asks it
 * for test sets, if there is more than one fork or forks are not reused; and one in each fork, to run them. From 3.6.0
 * on, if the forks have another JDK than Maven, it asks in a fork of its own instead of in Maven's JVM.
 */
final class TestMethodProvider extends AbstractProvider {

    private final SurefireParameters parameters;
    private final ProviderParameters surefire;

    TestMethodProvider(ProviderParameters surefire) {
        this.surefire = surefire;
        this.parameters = new SurefireParameters(surefire);
    }

    @Override
    public Iterable<Class<?>> getSuites() {
        FineOptions options = FineOptions.parse(parameters.optionTextsWithShard());
        ReplayFile.read(options, parameters.reports());
        QuarantineFile.read(options, parameters.reports(), parameters.choice(), Clock.systemUTC());
        if (parameters.isInsideFork()) {
            return listTokens(options);
        }
        PlatformLoader.check(parameters.inSeveralJvms(options));
        checkReports();
        ForkCount forkCount = forkCount(options);
        return new ForkTokens(
                forkCount.mostReused(),
                ForkUse.ofFreshJvms(options.forks().isolation()),
                use -> startConductor(use, options, forkCount).tokens());
    }

    @Override
    public RunResult invoke(@Nullable Object forkTestSet) throws TestSetFailedException {
        ReporterFactory reporters = surefire.getReporterFactory();
        RunResult result;
        try {
            run(forkTestSet, reporters.createTestReportListener());
        } catch (OptionException | PlatformException | RecordingException e) {
            throw new TestSetFailedException(e.getMessage());
        } catch (IOException e) {
            throw new TestSetFailedException(
                    Trouble.CONNECTION.tell("fine: this fork cannot talk to its conductor: " + FileTrouble.of(e)
                            + ". Was the folder for temporary files removed while tests were running?"),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TestSetFailedException(Trouble.CONNECTION.tell("fine: interrupted"));
        } finally {
            result = reporters.close();
        }
        return result;
    }

    private void run(@Nullable Object forkTestSet, TestReportListener<TestOutputReportEntry> listener)
            throws TestSetFailedException, IOException, InterruptedException {
        if (parameters.isInsideFork()) {
            Dumpstream.removeAtExit(parameters.reports());
        }
        Optional<Address> conductor = parameters.conductor();
        // A conductor knows what is run of the suite; the environment of a fork need not say it.
        Map<String, String> texts = conductor.isEmpty() ? parameters.optionTextsWithShard() : parameters.optionTexts();
        FineOptions options = FineOptions.parse(texts);
        checkReports();
        if (conductor.isPresent()) {
            workFor(conductor.get(), parameters.inSeveralJvms(options), listener);
        } else if (forkTestSet == null) {
            workAlone(options, listener);
        } else {
            PlatformSettings settings = parameters.inSeveralJvms(options);
            ForkUse use = forkTestSet instanceof Class
                    ? ForkUse.ofListedJvms(options.forks().isolation())
                    : ForkUse.REUSED;
            Address met = rendezvous().meet(here -> ConductorProcess.start(here, use, parameters.choice(), texts));
            workFor(met, settings, listener);
        }
    }

    private void workFor(
            Address conductor, PlatformSettings settings, TestReportListener<TestOutputReportEntry> listener)
            throws TestSetFailedException, IOException, InterruptedException {
        ForkAgent.workFor(conductor, parameters.forkNumber(), settings, listener);
    }

    private void workAlone(FineOptions options, TestReportListener<TestOutputReportEntry> listener)
            throws TestSetFailedException, IOException, InterruptedException {
        try (ForkAgent agent = ForkAgent.prepare(ForkRole.SUREFIRE, parameters.inOneJvm(options), listener)) {
            LocalFork only =
                    Conductor.startLocal(options, memory(options), parameters.reports(), ExitHook::isEndedFromOutside);
            if (parameters.isInsideFork()) {
                ForkAgent.introduce(only);
            }
            agent.work(only);
        }
    }

    /**
     * If the forks have another JDK than Maven, Surefire 3.6 asks in a fork of its own. No conductor can live there;
     * the forks that follow find one by themselves.
     */
    private Iterable<Class<?>> listTokens(FineOptions options) {
        ConsoleOutputCapture.startCapture(output -> {});
        try (TestPlatform platform = PlatformLoader.open(parameters.inSeveralJvms(options))) {
            rendezvous().clear();
            int forks = forkCount(options).listed(platform.discover().classes());
            return Collections.nCopies(forks, ForkToken.class);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    Trouble.LEFTOVERS.tell("fine: files of an earlier run cannot be removed"), e);
        }
    }

    private Rendezvous rendezvous() {
        return new Rendezvous(parameters.reports(), parameters.mavenPid());
    }

    private void checkReports() {
        Optional<String> trouble = ReportsFolder.trouble(parameters.reports());
        if (trouble.isPresent()) {
            throw new PlatformException(trouble.get());
        }
    }

    private Conductor startConductor(ForkUse use, FineOptions options, ForkCount forkCount) {
        try {
            Conductor conductor = Conductor.start(
                    use, options, memory(options), parameters.reports(), forkCount.reason(), parameters.outputPlace());
            parameters.tellForks(conductor.address());
            return conductor;
        } catch (IOException e) {
            throw new UncheckedIOException(Trouble.NO_SOCKET.tell("fine: cannot open a socket for the forks"), e);
        }
    }

    private ForkCount forkCount(FineOptions options) {
        return new ForkCount(parameters, options, memory(options));
    }

    private RunMemory memory(FineOptions options) {
        return RunMemory.of(options, parameters.reports(), parameters.choice());
    }
}
