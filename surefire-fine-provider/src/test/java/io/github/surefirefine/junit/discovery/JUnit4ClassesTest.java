package io.github.surefirefine.junit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.junit.PlatformRig;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.platform.ReportDialect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import junit.framework.TestCase;
import org.junit.Assume;
import org.junit.BeforeClass;
import org.junit.FixMethodOrder;
import org.junit.experimental.runners.Enclosed;
import org.junit.jupiter.api.Test;
import org.junit.runner.Description;
import org.junit.runner.RunWith;
import org.junit.runner.Runner;
import org.junit.runner.notification.RunNotifier;
import org.junit.runners.BlockJUnit4ClassRunner;
import org.junit.runners.MethodSorters;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.junit.runners.Parameterized.UseParametersRunnerFactory;
import org.junit.runners.Suite;
import org.junit.runners.Suite.SuiteClasses;
import org.junit.runners.model.FrameworkMethod;
import org.junit.runners.model.InitializationError;
import org.junit.runners.parameterized.BlockJUnit4ClassRunnerWithParametersFactory;
import org.junit.runners.parameterized.ParametersRunnerFactory;
import org.junit.runners.parameterized.TestWithParameters;

/** How classes of JUnit 3 and 4 are divided, and what their divided tests report. */
class JUnit4ClassesTest {

    private static final String PARALLEL = "junit.vintage.execution.parallel.enabled";

    @Test
    void aPlainClassIsDividedAndRevocable() {
        TestClass plain = planned(Plain.class);

        assertThat(names(plain)).containsExactlyInAnyOrder("one", "two");
        assertThat(plain.traits()).isEqualTo(new ClassTraits(true, false));
    }

    @Test
    void aClassWithFixturesIsDividedAndRevocable() {
        TestClass fixture = planned(Fixture.class);

        assertThat(names(fixture)).containsExactlyInAnyOrder("one", "two");
        assertThat(fixture.traits()).isEqualTo(new ClassTraits(true, true));
    }

    @Test
    void aClassWithARunnerOfItsOwnIsDividedAndHasFixtures() {
        TestClass run = planned(OwnRunner.class);

        assertThat(names(run)).containsExactlyInAnyOrder("one", "two");
        assertThat(run.traits()).isEqualTo(new ClassTraits(true, true));
    }

    @Test
    void setsOfParametersAreDividedToo() {
        TestClass sets = planned(Sets.class);

        assertThat(names(sets)).containsExactlyInAnyOrder("one[0]", "two[0]", "one[1]", "two[1]");
        assertThat(sets.sets()).hasSize(1);
    }

    @Test
    void aSetOfParametersThatIsPreparedByItselfIsOneUnit() {
        TestClass sets = planned(PreparedSets.class);

        assertThat(names(sets)).containsExactlyInAnyOrder("[0]", "[1]");
        assertThat(sets.units()).allMatch(unit -> unit.tests() == 2);
    }

    @Test
    void setsWithTheSameNameCannotBeToldApart() {
        assertThat(planned(SameSets.class).units()).hasSize(1);
    }

    @Test
    void enclosedClassesAreDividedLikeNestedOnes() {
        TestClass around = planned(Around.class);

        assertThat(names(around))
                .containsExactlyInAnyOrder(
                        "one", "two", Around.Ordered.class.getName(), Around.OldInside.class.getName());
        assertThat(around.traits()).isEqualTo(new ClassTraits(true, true));
    }

    /** Surefire forgets what is skipped outside of a test set. */
    @Test
    void aClassWhoseRunnerHidesAndIgnoresItsTestsIsNotReported() {
        try (PlatformRig rig = PlatformRig.of(Hidden.class, Plain.class)) {
            rig.runAll();

            assertThat(rig.outcomes()).containsExactlyInAnyOrder("one PASSED", "two PASSED");
        }
    }

    @Test
    void aClassWithARunnerThatListsItsMethodsIsOneUnit() {
        assertThat(planned(ListedByRunner.class).units()).hasSize(1);
        assertThat(planned(OwnRunner.class).units()).hasSize(2);
    }

    @Test
    void aClassWithAnOrderIsOneUnitThatCanBeTakenBack() {
        TestClass ordered = planned(Around.Ordered.class);

        assertThat(ordered.units()).hasSize(1);
        assertThat(ordered.traits().revocable()).isTrue();
    }

    @Test
    void testsOfJUnit3AreDividedAndNotRevocable() {
        TestClass old = planned(Old.class);

        assertThat(names(old)).containsExactlyInAnyOrder("testOne", "testTwo");
        assertThat(old.traits()).isEqualTo(ClassTraits.PLAIN);
    }

    @Test
    void aSuiteOfOtherClassesIsOneUnit() {
        TestClass suite = planned(OfOthers.class);

        assertThat(suite.units()).hasSize(1);
        assertThat(suite.traits().revocable()).isFalse();
    }

    @Test
    void whereTheUserWantsSeveralThreadsNothingIsRevocable() {
        try (PlatformRig rig = PlatformRig.with()
                .property("configurationParameters", PARALLEL + " = true")
                .open(Plain.class, Fixture.class, Sets.class)) {
            List<TestClass> classes = rig.plan.classes();

            assertThat(classes).noneMatch(each -> each.traits().revocable());
            assertThat(classes).extracting(each -> each.units().size()).containsExactly(2, 1, 1);
        }
    }

    @Test
    void withOneForkThereIsNobodyToTakeAnythingBack() {
        try (PlatformRig rig = PlatformRig.with().onlyFork().open(Fixture.class, Sets.class)) {
            assertThat(rig.plan.classes()).noneMatch(each -> each.traits().revocable());
            assertThat(rig.plan.classes())
                    .extracting(each -> each.units().size())
                    .containsExactly(2, 4);
        }
    }

    @Test
    void aLeaseRunsTheChosenTestsOfItsSets() {
        try (PlatformRig rig = PlatformRig.of(Sets.class)) {
            int second = index(rig, "two[1]");
            rig.run(index(rig, "one[0]"), second);

            assertThat(rig.outcomes()).containsExactlyInAnyOrder("one[0] PASSED", "two[1] PASSED");
        }
    }

    @Test
    void aLeaseOnManyTestsOfAClassRunsTheseOnly() {
        try (PlatformRig rig = PlatformRig.of(ManySets.class)) {
            int[] odd = rig.plan.units().stream()
                    .mapToInt(TestUnit::index)
                    .filter(index -> index % 2 == 1)
                    .toArray();
            rig.run(odd);

            assertThat(rig.outcomes())
                    .hasSize(odd.length)
                    .hasSizeGreaterThan(50)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aLeaseWithAnOrderRunsItsTestsInThatOrder() {
        try (PlatformRig rig = PlatformRig.of(Sets.class)) {
            for (List<String> order : List.of(
                    List.of("two[1]", "one[1]", "one[0]", "two[0]"), List.of("two[0]", "one[0]", "two[1]", "one[1]"))) {
                rig.events.clear();
                rig.run(order.stream().mapToInt(name -> index(rig, name)).toArray());

                assertThat(rig.outcomes())
                        .containsExactlyElementsOf(
                                order.stream().map(name -> name + " PASSED").toList());
            }
        }
    }

    @Test
    void whatIsCancelledIsReportedAsSkipped() {
        try (PlatformRig rig = PlatformRig.of(Prepared.class)) {
            Prepared.whenPrepared = () -> rig.platform.cancel(1);
            rig.runAll();

            assertThat(rig.outcomes()).containsExactlyInAnyOrder("one SKIPPED", "two SKIPPED");
        }
    }

    @Test
    void anotherForkTakesTestsWhileTheFixtureRuns() {
        try (PlatformRig rig = PlatformRig.of(Prepared.class)) {
            int one = index(rig, "one");
            Prepared.whenPrepared =
                    () -> assertThat(rig.platform.giveUp(1, List.of(one))).containsExactly(one);
            rig.runAll();

            assertThat(rig.outcomes()).containsExactly("two PASSED");
            assertThat(rig.failures).isEmpty();
        }
    }

    @Test
    void aBrokenFixtureIsAFailureOfItsClassBeforeItsTests() {
        try (PlatformRig rig = PlatformRig.of(Broken.class)) {
            rig.runAll();

            assertThat(rig.failures).hasSize(1);
            assertThat(rig.outcomes()).isEmpty();
        }
    }

    @Test
    void anAssumptionOfAFixtureIsReportedWithItsTests() {
        try (PlatformRig rig = PlatformRig.of(Assumed.class)) {
            rig.runAll();

            assertThat(rig.failures).isEmpty();
            assertThat(rig.outcomes()).containsExactlyInAnyOrder("one ABORTED", "two ABORTED");
        }
    }

    @Test
    void enclosedClassesAreOneTestSetToTheProviderForJUnit4() {
        try (PlatformRig rig =
                PlatformRig.with().dialect(ReportDialect.JUNIT4_PROVIDER).open(Around.class)) {
            assertThat(rig.plan.classes().get(0).sets()).hasSize(1);
        }
    }

    private static int index(PlatformRig rig, String name) {
        return rig.plan.units().stream()
                .filter(unit -> name(unit).equals(name))
                .findFirst()
                .orElseThrow()
                .index();
    }

    private static TestClass planned(Class<?> type) {
        try (PlatformRig rig = PlatformRig.of(type)) {
            return rig.plan.classes().get(0);
        }
    }

    private static List<String> names(TestClass testClass) {
        return testClass.units().stream().map(JUnit4ClassesTest::name).toList();
    }

    private static String name(TestUnit unit) {
        return PlatformRig.lastSegment(unit)
                .replace("%5B", "[")
                .replace("%5D", "]")
                .replaceFirst("\\(.*", "");
    }

    public static class Plain {

        @org.junit.Test
        public void one() {}

        @org.junit.Test
        public void two() {}
    }

    public static class Fixture extends Plain {

        @BeforeClass
        public static void prepare() {}
    }

    public static class Prepared extends Plain {

        private static volatile Runnable whenPrepared = () -> {};

        @BeforeClass
        public static void prepare() {
            whenPrepared.run();
        }
    }

    public static class Broken extends Plain {

        @BeforeClass
        public static void prepare() {
            throw new IllegalStateException("broken");
        }
    }

    public static class Assumed extends Plain {

        @BeforeClass
        public static void prepare() {
            Assume.assumeTrue("not here", false);
        }
    }

    @RunWith(AnyRunner.class)
    public static class OwnRunner extends Plain {}

    public static final class AnyRunner extends BlockJUnit4ClassRunner {

        public AnyRunner(Class<?> type) throws InitializationError {
            super(type);
        }
    }

    @RunWith(HidingRunner.class)
    public static class Hidden extends Plain {}

    public static final class HidingRunner extends BlockJUnit4ClassRunner {

        public HidingRunner(Class<?> type) throws InitializationError {
            super(type);
        }

        @Override
        public Description getDescription() {
            return Description.createSuiteDescription(getTestClass().getJavaClass());
        }

        @Override
        public void run(RunNotifier notifier) {
            notifier.fireTestIgnored(getDescription());
        }
    }

    @RunWith(ListingRunner.class)
    public static class ListedByRunner extends Plain {}

    public static final class ListingRunner extends BlockJUnit4ClassRunner {

        public ListingRunner(Class<?> type) throws InitializationError {
            super(type);
        }

        @Override
        protected List<FrameworkMethod> computeTestMethods() {
            List<FrameworkMethod> methods = new ArrayList<>(super.computeTestMethods());
            methods.sort(Comparator.comparing(FrameworkMethod::getName));
            return methods;
        }
    }

    @RunWith(Parameterized.class)
    public static class Sets extends Plain {

        @Parameter
        public String word;

        @Parameters
        public static Object[] words() {
            return new Object[] {"a", "b"};
        }
    }

    @RunWith(Parameterized.class)
    public static class ManySets extends Plain {

        @Parameter
        public int number;

        @Parameters
        public static Object[] numbers() {
            return IntStream.range(0, 75).boxed().toArray();
        }
    }

    @UseParametersRunnerFactory(PreparingFactory.class)
    public static class PreparedSets extends Sets {}

    public static final class PreparingFactory implements ParametersRunnerFactory {

        @Override
        public Runner createRunnerForTestWithParameters(TestWithParameters test) throws InitializationError {
            return new BlockJUnit4ClassRunnerWithParametersFactory().createRunnerForTestWithParameters(test);
        }
    }

    @RunWith(Parameterized.class)
    public static class SameSets extends Plain {

        @Parameter
        public String word;

        @Parameters(name = "word")
        public static Object[] words() {
            return new Object[] {"a", "b"};
        }
    }

    @RunWith(Enclosed.class)
    public static class Around {

        public static class Inner extends Fixture {}

        @FixMethodOrder(MethodSorters.NAME_ASCENDING)
        public static class Ordered extends Plain {}

        /** Its runner does not ask. */
        public static class OldInside extends Old {}
    }

    public static class Old extends TestCase {

        public void testOne() {}

        public void testTwo() {}
    }

    @RunWith(Suite.class)
    @SuiteClasses(Plain.class)
    public static class OfOthers {}
}
