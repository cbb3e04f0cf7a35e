package io.github.surefirefine;

import io.github.surefirefine.conductor.Conductor;
import io.github.surefirefine.conductor.LocalFork;
import io.github.surefirefine.dispatch.ForkUse;
import io.github.surefirefine.fork.ForkAgent;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.options.OptionException;
import io.github.surefirefine.platform.PlatformSettings;
import io.github.surefirefine.platform.ReportDialect;
import io.github.surefirefine.wire.Address;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.maven.surefire.api.provider.AbstractProvider;
import org.apache.maven.surefire.api.provider.ProviderParameters;
import org.apache.maven.surefire.api.report.ReporterFactory;
import org.apache.maven.surefire.api.report.TestOutputReportEntry;
import org.apache.maven.surefire.api.report.TestReportListener;
import org.apache.maven.surefire.api.suite.RunResult;
import org.apache.maven.surefire.api.testset.TestSetFailedException;
import org.apache.maven.surefire.api.util.ScanResult;
import org.jspecify.annotations.Nullable;

/**
 * The provider. Surefire makes one in Maven's JVM and asks it for test sets, if there is more than one fork or forks are
 * not reused; and one in each fork, to run them.
 */
public final class FineProvider extends AbstractProvider {

    /** Tells the forks where the conductor is; Surefire hands the provider's properties on to every fork. */
    private static final String CONDUCTOR = "surefire-fine.conductor";

    /** Surefire's own number of the fork among the properties that it hands to a fork. */
    private static final String FORK_NUMBER = "forkNumber";

    private final ProviderParameters parameters;

    /** Called by Surefire. */
    public FineProvider(ProviderParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Iterable<Class<?>> getSuites() {
        FineOptions options = options();
        return new ForkTokens(use -> startConductor(use, options).tokens());
    }

    @Override
    public RunResult invoke(@Nullable Object forkTestSet) throws TestSetFailedException {
        ReporterFactory reporters = parameters.getReporterFactory();
        RunResult result;
        try {
            TestReportListener<TestOutputReportEntry> surefire = reporters.createTestReportListener();
            FineOptions options = options();
            String conductor = parameters.getProviderProperties().get(CONDUCTOR);
            if (conductor == null) {
                LocalFork only = Conductor.startLocal(options);
                ForkAgent.work(only, settings(options), surefire);
            } else {
                ForkAgent.workFor(Address.parse(conductor), forkNumber(), settings(options), surefire);
            }
        } catch (OptionException e) {
            throw new TestSetFailedException(e.getMessage());
        } catch (IOException e) {
            throw new TestSetFailedException("fine: this fork cannot talk to Maven: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TestSetFailedException("fine: interrupted");
        } finally {
            result = reporters.close();
        }
        return result;
    }

    private Conductor startConductor(ForkUse use, FineOptions options) {
        try {
            Conductor conductor = Conductor.start(use, options);
            parameters
                    .getProviderProperties()
                    .put(CONDUCTOR, conductor.address().toText());
            return conductor;
        } catch (IOException e) {
            throw new IllegalStateException("fine: no socket can be opened for the forks: " + e.getMessage(), e);
        }
    }

    private FineOptions options() {
        Properties properties = System.getProperties();
        Map<String, String> system = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> system.put(name, properties.getProperty(name)));
        return FineOptions.parse(parameters.getProviderProperties(), system);
    }

    private PlatformSettings settings(FineOptions options) {
        ScanResult scanned = parameters.getScanResult();
        List<String> classNames = IntStream.range(0, scanned.size())
                .mapToObj(scanned::getClassName)
                .toList();
        return new PlatformSettings(
                parameters.getTestClassLoader(),
                classNames,
                parameters.getProviderProperties(),
                parameters.getTestRequest().getTestListResolver(),
                options.together(),
                ReportDialect.of(ProviderParameters.class.getPackage().getImplementationVersion()));
    }

    private int forkNumber() {
        return Integer.parseInt(parameters.getProviderProperties().getOrDefault(FORK_NUMBER, "1"));
    }
}
