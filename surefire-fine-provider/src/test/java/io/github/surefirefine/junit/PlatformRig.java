package io.github.surefirefine.junit;

import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.ContainerFailure;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.options.ClassPattern;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.options.InvocationSharing;
import io.github.surefirefine.options.TimeLimits;
import io.github.surefirefine.platform.LeaseListener;
import io.github.surefirefine.platform.PlatformSettings;
import io.github.surefirefine.platform.ReportDialect;
import io.github.surefirefine.platform.SuiteJvms;
import io.github.surefirefine.platform.SurefireRequest;
import io.github.surefirefine.report.EventText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.maven.surefire.api.testset.TestListResolver;
import org.junit.platform.engine.TestEngine;

/** The adapter with the JUnit launcher of this class path, and a record of what it reports. */
public final class PlatformRig implements AutoCloseable {

    public final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    public final List<ReportEvent> events = Collections.synchronizedList(new ArrayList<>());
    public final List<ContainerFailure> failures = Collections.synchronizedList(new ArrayList<>());
    public final JUnitTestPlatform platform;
    public final RunPlan plan;

    private PlatformRig(PlatformSettings settings) {
        platform = new JUnitTestPlatform(settings);
        plan = platform.discover();
    }

    public static PlatformRig of(Class<?>... classes) {
        return new Builder().open(classes);
    }

    public static Builder with() {
        return new Builder();
    }

    /** Runs the units with these numbers in one lease. */
    public PlatformRig run(int... units) {
        platform.run(lease(Arrays.stream(units).mapToObj(plan.units()::get).toList()), recorder());
        return this;
    }

    public PlatformRig runAll() {
        platform.run(lease(plan.units()), recorder());
        return this;
    }

    /** Reports the units with these numbers as skipped. */
    public PlatformRig skip(String reason, int... units) {
        platform.skip(lease(Arrays.stream(units).mapToObj(plan.units()::get).toList()), reason, recorder());
        return this;
    }

    /** Runs only the parts of a unit that have these ids. */
    public PlatformRig runChosen(int unit, List<String> ids) {
        TestUnit all = plan.units().get(unit);
        TestUnit chosen = new TestUnit(all.index(), all.classIndex(), all.set(), all.uniqueId(), ids.size(), ids);
        platform.run(lease(List.of(chosen)), recorder());
        return this;
    }

    /** Runs what another fork has left of a unit. */
    public PlatformRig runPart(int unit, InvocationsSoFar others, IntFunction<Invocations> claims) {
        platform.runPart(lease(List.of(plan.units().get(unit).part(unit))), others, recorder(claims));
        return this;
    }

    public PlatformRig runPlanned() {
        platform.runPlanned(lease(plan.units()), recorder());
        return this;
    }

    /** The last segment of each unit's id. */
    public List<String> unitNames() {
        return plan.units().stream().map(PlatformRig::lastSegment).toList();
    }

    /** Name and outcome of each test that has finished, in order. */
    public List<String> outcomes() {
        return finished()
                .map(finished -> finished.entry().name() + " " + finished.outcome())
                .toList();
    }

    /** How a test has finished. */
    public ReportEvent.TestFinished finished(String test) {
        return finished()
                .filter(finished -> test.equals(finished.entry().name()))
                .findFirst()
                .orElseThrow();
    }

    private Stream<ReportEvent.TestFinished> finished() {
        return events.stream()
                .filter(ReportEvent.TestFinished.class::isInstance)
                .map(ReportEvent.TestFinished.class::cast);
    }

    public static String lastSegment(TestUnit unit) {
        return unit.uniqueId().substring(unit.uniqueId().lastIndexOf(':') + 1).replaceFirst("]$", "");
    }

    @Override
    public void close() {
        platform.close();
    }

    private static Lease lease(List<TestUnit> units) {
        return new Lease(1, units);
    }

    public LeaseListener recorder() {
        return recorder(number -> {
            throw new AssertionError("nobody shares invocations");
        });
    }

    private LeaseListener recorder(IntFunction<Invocations> claims) {
        return new LeaseListener() {
            @Override
            public void setOpened(String uniqueId, Entry entry) {
                heard.add("open " + entry.source());
                events.add(new ReportEvent.SetStarting(entry));
            }

            @Override
            public void setClosed(String uniqueId, Entry entry) {
                heard.add("close " + entry.source());
                events.add(new ReportEvent.SetCompleted(entry));
            }

            @Override
            public void setFailed(ContainerFailure failure) {
                Entry entry = failure.error().entry();
                boolean assertion = failure.error().outcome() == Outcome.FAILED;
                heard.add("failed " + entry.source() + (assertion ? " by assertion" : ""));
                failures.add(failure);
            }

            @Override
            public void fallSilent() {
                heard.add("silent");
            }

            @Override
            public void speakAgain() {
                // The other way round is what matters.
            }

            @Override
            public void engineFailed(String engineId, Entry entry, boolean assertion) {
                heard.add("engine failed " + entry.source() + (assertion ? " by assertion" : ""));
            }

            @Override
            public void unitStarted(int unit) {
                heard.add(unit + " started");
            }

            @Override
            public void testLimit(int unit, long millis) {
                heard.add(unit + " limit " + millis + " ms");
            }

            @Override
            public void unitEvent(int unit, ReportEvent event) {
                heard.add(unit + ": " + EventText.of(event).replaceFirst(" \\d+ ms$", ""));
                events.add(event);
            }

            @Override
            public void sharedResult(int unit, String uniqueId, ReportEvent.TestFinished result) {
                unitEvent(unit, result);
            }

            @Override
            public void claimUnits(List<Integer> units) {
                throw new IllegalStateException("no lease here is extensible");
            }

            @Override
            public Invocations claim(int unit, int from) {
                return claims.apply(from);
            }

            @Override
            public void invocationsSeen(int unit, int seen, boolean different) {
                heard.add(unit + " saw " + seen + (different ? " others" : ""));
            }

            @Override
            public void unitFinished(int unit) {
                heard.add(unit + " finished");
            }

            @Override
            public void leaseFailed(FailureText failure) {
                heard.add("lease failed: " + failure.message());
            }
        };
    }

    /** The settings of Surefire and the user. */
    public static final class Builder {

        private final Map<String, String> properties = new HashMap<>();
        private ReportDialect dialect = ReportDialect.ONE_SET_PER_TOP_CLASS;
        private List<ClassPattern> together = List.of();
        private List<ClassPattern> apart = List.of();
        private TimeLimits limits = TimeLimits.NONE;
        private InvocationSharing invocations = InvocationSharing.KNOWN;
        private boolean locks = true;
        private boolean onlyFork;
        private boolean shared;
        private RunRules rules = RunRules.DEFAULT;
        private TestListResolver chosen = TestListResolver.getEmptyTestListResolver();

        public Builder property(String key, String value) {
            properties.put(key, value);
            return this;
        }

        public Builder dialect(ReportDialect value) {
            dialect = value;
            return this;
        }

        public Builder rules(RunRules value) {
            rules = value;
            return this;
        }

        public Builder together(String... patterns) {
            together = Arrays.stream(patterns).map(ClassPattern::new).toList();
            return this;
        }

        public Builder apart(String... patterns) {
            apart = Arrays.stream(patterns).map(ClassPattern::new).toList();
            return this;
        }

        public Builder limits(TimeLimits value) {
            limits = value;
            return this;
        }

        public Builder invocations(InvocationSharing value) {
            invocations = value;
            return this;
        }

        public Builder withoutLocks() {
            locks = false;
            return this;
        }

        /** There is no other fork. */
        public Builder onlyFork() {
            onlyFork = true;
            return this;
        }

        /** Other machines run some of the tests. */
        public Builder shared() {
            shared = true;
            return this;
        }

        public Builder tests(String test) {
            chosen = new TestListResolver(test);
            return this;
        }

        /** With the engines of the class path, there are these. */
        public PlatformRig openWithEngines(List<Class<? extends TestEngine>> engines, Class<?>... classes) {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(new MoreEngines(before, engines));
            try {
                return open(classes);
            } finally {
                thread.setContextClassLoader(before);
            }
        }

        public PlatformRig open(Class<?>... classes) {
            return openNamed(Arrays.stream(classes).map(Class::getName).toArray(String[]::new));
        }

        private SuiteJvms jvms() {
            if (!onlyFork) {
                return SuiteJvms.SEVERAL;
            }
            return shared ? SuiteJvms.ONE_PER_MACHINE : SuiteJvms.ONE;
        }

        public PlatformRig openNamed(String... classNames) {
            return new PlatformRig(new PlatformSettings(
                    PlatformRig.class.getClassLoader(),
                    new SurefireRequest(() -> List.of(classNames), chosen, properties, true, dialect),
                    rules,
                    new FineOptions.Sharing(together, apart, invocations, locks),
                    limits,
                    false,
                    jvms()));
        }
    }
}
