package io.github.surefirefine.junit.gate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.surefirefine.junit.gate.LeaseGate;
import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import junit.framework.TestCase;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.FixMethodOrder;
import org.junit.Ignore;
import org.junit.experimental.runners.Enclosed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.rules.ExternalResource;
import org.junit.runner.Description;
import org.junit.runner.RunWith;
import org.junit.runner.Runner;
import org.junit.runner.notification.RunNotifier;
import org.junit.runners.BlockJUnit4ClassRunner;
import org.junit.runners.MethodSorters;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.junit.runners.Suite;
import org.junit.runners.Suite.SuiteClasses;
import org.junit.runners.model.InitializationError;
import org.junit.runners.model.RunnerScheduler;
import org.junit.runners.model.Statement;

/** JUnit 4 with a gate before its tests: neither the tests of other forks nor the gate may be noticeable. */
class GatedVintageTest {

    private static final String ENGINE = "[engine:junit-vintage]";

    /** What tests and fixtures have noticed. */
    private static final List<String> NOTICED = Collections.synchronizedList(new ArrayList<>());

    private static volatile Consumer<String> onNotice = notice -> {};

    /** What a listener has heard. */
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    private final EngineRoots roots = new EngineRoots();
    private LeaseGate gate = gate(method(0, "a"), method(1, "b"), method(2, "c"));

    @BeforeEach
    void forget() {
        NOTICED.clear();
        onNotice = notice -> {};
    }

    @Test
    void everythingIsAsWithoutAGateIfNothingIsGivenUp() {
        Class<?>[] classes = {Fixtures.class, Sets.class, Around.class, Old.class, Ordered.class};
        run(classes);
        List<String> noticed = List.copyOf(NOTICED);
        List<String> heardBehindTheGate = List.copyOf(heard);
        forget();
        heard.clear();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(Arrays.stream(classes)
                                        .map(type -> selectClass(type))
                                        .toList())
                                .build(),
                        new Recorder());

        assertThat(noticed).isEqualTo(NOTICED).contains("run a", "begin", "end", "rule", "run inner", "run old");
        assertThat(heardBehindTheGate).isEqualTo(heard);
    }

    @Test
    void whatIsGivenUpWhileItsFixtureRunsIsNoticedByNobody() {
        gate = gate(method(0, "a"), method(1, "b"), method(2, "c"));
        onNotice = notice -> {
            if (notice.equals("begin")) {
                assertThat(gate.giveUp(List.of(0, 1))).containsExactlyInAnyOrder(0, 1);
            }
        };

        run(Fixtures.class);

        assertThat(NOTICED).containsExactly("rule", "begin", "run c", "end");
        assertThat(heard).noneMatch(event -> event.matches(".* [ab]\\b.*"));
    }

    @Test
    void whatHasBegunIsNotGivenUp() {
        gate = gate(method(0, "a"), method(1, "b"), method(2, "c"));
        onNotice = notice -> {
            if (notice.startsWith("run ")) {
                gate.giveUp(List.of(0, 1, 2));
            }
        };

        run(Fixtures.class);

        assertThat(NOTICED).hasSize(4).contains("rule", "begin", "end");
    }

    @Test
    void aClassThatIsGivenUpBeforeItBeginsRunsNoFixtures() {
        gate = gate(
                unit(0, Old.class, "/[test:testOld(" + Old.class.getName() + ")]"),
                method(1, "a"),
                method(2, "b"),
                method(3, "c"));
        onNotice = notice -> {
            if (notice.equals("run old")) {
                assertThat(gate.giveUp(List.of(1, 2, 3))).containsExactlyInAnyOrder(1, 2, 3);
            }
        };

        run(Old.class, Fixtures.class);

        assertThat(NOTICED).containsExactly("run old");
        assertThat(gate.isPassedOver(ENGINE + "/[runner:" + Fixtures.class.getName() + "]"))
                .isTrue();
    }

    @Test
    void whatIsLeftWhenTheLeaseIsCancelledDoesNotBegin() {
        onNotice = notice -> {
            if (notice.startsWith("run ")) {
                gate.cancel();
            }
        };

        run(Fixtures.class);

        assertThat(NOTICED).hasSize(4).startsWith("rule", "begin").endsWith("end");
    }

    @Test
    void aClassBegunAfterTheLeaseIsCancelledRunsNoFixtures() {
        gate.cancel();

        run(Fixtures.class);

        assertThat(NOTICED).isEmpty();
    }

    @Test
    void aClassThatIsOneUnitIsGivenUpBeforeItBegins() {
        gate = gate(unit(0, Old.class, "/[test:testOld(" + Old.class.getName() + ")]"), unit(1, Ordered.class, ""));
        onNotice = notice -> assertThat(gate.giveUp(List.of(0, 1))).containsExactly(1);

        run(Old.class, Ordered.class);

        assertThat(NOTICED).containsExactly("run old");
    }

    @Test
    void aClassThatIsPassedOverIsNotNoticed() {
        gate = new LeaseGate(
                new Lease(1, List.of(method(0, "a"))),
                (unit, number) -> Invocations.NONE,
                wanted -> {},
                InvocationsSoFar.NONE,
                Set.of(ENGINE + "/[runner:" + Old.class.getName() + "]"));

        run(Old.class, Fixtures.class);

        assertThat(NOTICED).contains("run a").doesNotContain("run old");
        assertThat(heard).noneMatch(event -> event.contains("Old"));
    }

    @Test
    void aRunnerThatCannotAskGivesUpNothing() {
        gate = gate(unit(0, Old.class, "/[test:testOld(" + Old.class.getName() + ")]"));
        onNotice = notice -> assertThat(gate.giveUp(List.of(0))).isEmpty();

        run(Fixtures.class, Old.class);

        assertThat(NOTICED).contains("run old");
    }

    @Test
    void setsOfParametersAndTestsInThemAreGivenUp() {
        gate = gate(
                set(0, 0, ""),
                set(1, 1, "/[test:x%5B1%5D(" + Sets.class.getName() + ")]"),
                set(2, 1, "/[test:y%5B1%5D(" + Sets.class.getName() + ")]"),
                set(3, 2, ""));
        onNotice = notice -> {
            if (notice.equals("run x0")) {
                assertThat(gate.giveUp(List.of(0, 1, 3))).containsExactlyInAnyOrder(1, 3);
            }
        };

        run(Sets.class);

        assertThat(NOTICED).containsExactlyInAnyOrder("run x0", "run y0", "run y1");
    }

    @Test
    void anEnclosedClassOfWhichNothingIsLeftRunsNoFixtures() {
        String inner = "/[test:" + Around.Inner.class.getName() + "]";
        gate = gate(
                method(0, "a"),
                unit(1, Around.class, inner + "/[test:inner(" + Around.Inner.class.getName() + ")]"),
                unit(2, Around.class, "/[test:" + Around.Other.class.getName() + "]"));
        onNotice = notice -> {
            if (notice.equals("run a")) {
                assertThat(gate.giveUp(List.of(1))).containsExactly(1);
            }
        };

        run(Fixtures.class, Around.class);

        assertThat(NOTICED).contains("run other").doesNotContain("begin inner", "run inner");
    }

    @Test
    void noFrameOfTheGateIsInAStackTrace() {
        List<StackTraceElement> frames = new ArrayList<>();
        onNotice = notice -> {
            if (notice.equals("run a")) {
                frames.addAll(List.of(new Exception().getStackTrace()));
            }
        };

        run(Fixtures.class);
        List<StackTraceElement> behindGate = List.copyOf(frames);
        frames.clear();
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(Fixtures.class))
                        .build());

        assertThat(behindGate)
                .extracting(StackTraceElement::getClassName)
                .filteredOn(name -> !name.startsWith(GatedVintageTest.class.getName()))
                .containsSubsequence("org.junit.runners.ParentRunner$1", "org.junit.runners.ParentRunner")
                .noneMatch(name -> name.startsWith(LeaseGate.class.getPackageName()));
        assertThat(upToJUnit(behindGate)).isEqualTo(upToJUnit(frames));
    }

    private static List<String> upToJUnit(List<StackTraceElement> frames) {
        return frames.stream()
                .map(StackTraceElement::toString)
                .takeWhile(frame -> !frame.contains("VintageTestEngine"))
                .toList();
    }

    @Test
    void runnersThatRunTheirChildrenAsUsualAsk() {
        discover(
                Fixtures.class,
                Sets.class,
                Around.class,
                Ordered.class,
                Old.class,
                OfOthers.class,
                SideBySide.class,
                Counted.class,
                Strange.class,
                AllIgnored.class);

        assertThat(List.of(Fixtures.class, Sets.class, Around.class, Ordered.class))
                .allMatch(type -> roots.askBefore(id(type)) && roots.askWithin(id(type)));
        assertThat(List.of(Old.class, OfOthers.class, SideBySide.class, Counted.class, Strange.class, AllIgnored.class))
                .noneMatch(type -> roots.askBefore(id(type)) || roots.askWithin(id(type)));
        assertThat(roots.askWithin(id(Sets.class) + "/[test:%5B0%5D]")).isTrue();
        assertThat(roots.askWithin(id(Fixtures.class) + "/[test:a(" + Fixtures.class.getName() + ")]"))
                .isFalse();
    }

    private void discover(Class<?>... classes) {
        LauncherFactory.create()
                .discover(LauncherDiscoveryRequestBuilder.request()
                        .selectors(Arrays.stream(classes)
                                .map(type -> selectClass(type))
                                .toList())
                        .filters(roots)
                        .build());
    }

    private void run(Class<?>... classes) {
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(Arrays.stream(classes)
                                        .map(type -> selectClass(type))
                                        .toList())
                                .filters(roots)
                                .build(),
                        new Recorder());
    }

    private static void notice(String what) {
        NOTICED.add(what);
        onNotice.accept(what);
    }

    private static LeaseGate gate(TestUnit... units) {
        return new LeaseGate(
                new Lease(1, List.of(units)),
                (unit, number) -> Invocations.NONE,
                wanted -> {},
                InvocationsSoFar.NONE,
                Set.of());
    }

    private static TestUnit method(int index, String name) {
        return unit(index, Fixtures.class, "/[test:" + name + "(" + Fixtures.class.getName() + ")]");
    }

    private static TestUnit set(int index, int number, String segments) {
        return unit(index, Sets.class, "/[test:%5B" + number + "%5D]" + segments);
    }

    private static TestUnit unit(int index, Class<?> type, String segments) {
        return new TestUnit(index, 0, 0, id(type) + segments, 1);
    }

    private static String id(Class<?> type) {
        return ENGINE + "/[runner:" + type.getName() + "]";
    }

    public static class Fixtures {

        @ClassRule
        public static final ExternalResource RULE = new ExternalResource() {
            @Override
            protected void before() {
                notice("rule");
            }
        };

        @BeforeClass
        public static void begin() {
            notice("begin");
        }

        @AfterClass
        public static void end() {
            notice("end");
        }

        @org.junit.Test
        public void a() {
            notice("run a");
        }

        @org.junit.Test
        public void b() {
            notice("run b");
        }

        @org.junit.Test
        public void c() {
            notice("run c");
        }
    }

    @RunWith(Parameterized.class)
    public static class Sets {

        @Parameter
        public int number;

        @Parameters
        public static Object[] numbers() {
            return new Object[] {0, 1, 2};
        }

        @org.junit.Test
        public void x() {
            notice("run x" + number);
        }

        @org.junit.Test
        public void y() {
            notice("run y" + number);
        }
    }

    @RunWith(Enclosed.class)
    public static class Around {

        public static class Inner {

            @BeforeClass
            public static void begin() {
                notice("begin inner");
            }

            @org.junit.Test
            public void inner() {
                notice("run inner");
            }
        }

        public static class Other {

            @org.junit.Test
            public void other() {
                notice("run other");
            }
        }
    }

    public static class Old extends TestCase {

        public void testOld() {
            notice("run old");
        }
    }

    @FixMethodOrder(MethodSorters.NAME_ASCENDING)
    public static class Ordered {

        @org.junit.Test
        public void first() {
            notice("run first");
        }

        @org.junit.Test
        public void second() {
            notice("run second");
        }
    }

    @Ignore
    public static class AllIgnored {

        @org.junit.Test
        public void never() {
            notice("run never");
        }
    }

    @RunWith(Suite.class)
    @SuiteClasses(Fixtures.class)
    public static class OfOthers {}

    @RunWith(SideBySideRunner.class)
    public static class SideBySide {

        @org.junit.Test
        public void one() {
            notice("run one");
        }
    }

    public static final class SideBySideRunner extends BlockJUnit4ClassRunner {

        public SideBySideRunner(Class<?> type) throws InitializationError {
            super(type);
            setScheduler(new RunnerScheduler() {
                @Override
                public void schedule(Runnable child) {
                    child.run();
                }

                @Override
                public void finished() {
                    // Nothing is open.
                }
            });
        }
    }

    @RunWith(CountingRunner.class)
    public static class Counted {

        @org.junit.Test
        public void one() {
            notice("run one");
        }
    }

    public static final class CountingRunner extends BlockJUnit4ClassRunner {

        public CountingRunner(Class<?> type) throws InitializationError {
            super(type);
        }

        @Override
        protected Statement childrenInvoker(RunNotifier notifier) {
            return super.childrenInvoker(notifier);
        }
    }

    @RunWith(StrangeRunner.class)
    public static class Strange {}

    public static final class StrangeRunner extends Runner {

        private final Description description;

        public StrangeRunner(Class<?> type) {
            description = Description.createSuiteDescription(type);
            description.addChild(Description.createTestDescription(type, "odd"));
        }

        @Override
        public Description getDescription() {
            return description;
        }

        @Override
        public void run(RunNotifier notifier) {
            notifier.fireTestStarted(description.getChildren().get(0));
            notifier.fireTestFinished(description.getChildren().get(0));
        }
    }

    private final class Recorder implements TestExecutionListener {

        @Override
        public void testPlanExecutionStarted(TestPlan plan) {
            roots.putBehind(gate);
        }

        @Override
        public void executionStarted(TestIdentifier identifier) {
            roots.begins(identifier.getUniqueId());
            heard.add("started " + identifier.getDisplayName() + " " + identifier.getLegacyReportingName());
        }

        @Override
        public void executionSkipped(TestIdentifier identifier, String reason) {
            heard.add("skipped " + identifier.getDisplayName() + " " + reason);
        }

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            heard.add("finished " + identifier.getDisplayName() + " " + result.getStatus());
        }
    }
}
