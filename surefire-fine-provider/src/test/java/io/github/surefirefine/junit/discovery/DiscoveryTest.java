package io.github.surefirefine.junit.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.surefirefine.junit.Fixtures;
import io.github.surefirefine.junit.PlatformRig;
import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.platform.PlatformException;
import io.github.surefirefine.platform.ReportDialect;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DiscoveryTest {

    @Test
    void aPlainClassIsSplitIntoItsMethods() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Plain.class)) {
            assertThat(rig.unitNames()).containsExactlyInAnyOrder("one()", "two()", "three()");
            TestClass only = rig.plan.classes().get(0);
            assertThat(only.name()).isEqualTo(Fixtures.Plain.class.getName());
            assertThat(only.sets())
                    .containsExactly(
                            new TestSet("[engine:junit-jupiter]/[class:" + only.name() + "]", TestSet.NONE, false));
            assertThat(only.units()).allMatch(unit -> unit.set() == 0 && unit.tests() == 1);
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.surefirefine.junit.Fixtures#split")
    void aClassIsSplitWhereNothingBelongsToItAsAWhole(Class<?> testClass) {
        try (PlatformRig rig = PlatformRig.of(testClass)) {
            assertThat(rig.plan.classes().get(0).sets()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.surefirefine.junit.Fixtures#whole")
    void aClassStaysTogetherWhereSomethingBelongsToItAsAWhole(Class<?> testClass) {
        try (PlatformRig rig = PlatformRig.of(testClass)) {
            TestClass only = rig.plan.classes().get(0);
            assertThat(only.sets()).isEmpty();
            assertThat(only.units()).hasSize(1);
            TestUnit unit = only.units().get(0);
            assertThat(unit.set()).isEqualTo(TestSet.NONE);
            assertThat(unit.uniqueId()).endsWith("[class:" + testClass.getName() + "]");
        }
    }

    @Test
    void theTestsOfAWholeClassAreCounted() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.WithBeforeAll.class, Fixtures.Off.class)) {
            assertThat(rig.plan.units()).extracting(TestUnit::tests).containsExactly(2, 2);
            assertThat(rig.plan.tests()).isEqualTo(4);
        }
    }

    @Test
    void fixturesKeepNothingTogetherWhereThereIsButOneFork() {
        try (PlatformRig rig = PlatformRig.with().onlyFork().open(Fixtures.WithBeforeAll.class)) {
            assertThat(rig.unitNames()).containsExactly("one()", "two()");
            rig.runPlanned();
            assertThat(rig.heard).as("entered once").containsOnlyOnce("open " + Fixtures.WithBeforeAll.class.getName());
        }
    }

    @Test
    void theOnlyForkOfAMachineFindsWhatTheForksOfOtherMachinesFind() {
        try (PlatformRig only = PlatformRig.with().onlyFork().shared().open(Fixtures.WithBeforeAll.class);
                PlatformRig oneOfMany = PlatformRig.of(Fixtures.WithBeforeAll.class)) {
            assertThat(only.plan).isEqualTo(oneOfMany.plan);
        }
    }

    @Test
    void theUserCanKeepAClassTogether() {
        try (PlatformRig rig =
                PlatformRig.with().together("*$Pl?in").open(Fixtures.Plain.class, Fixtures.Outcomes.class)) {
            assertThat(rig.plan.classes().get(0).sets()).isEmpty();
            assertThat(rig.plan.classes().get(1).sets()).isNotEmpty();
        }
    }

    @Test
    void theTagOfAMethodDoesNotKeepItsClassTogether() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.TaggedMethod.class)) {
            assertThat(rig.plan.units()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "junit.jupiter.testinstance.lifecycle.default = PER_CLASS",
        "junit.jupiter.extensions.autodetection.enabled = true",
        "junit.jupiter.testinstance.lifecycle.default = PER_CLASS\\u0020",
        "junit.jupiter.testmethod.order.default = org.junit.jupiter.api.MethodOrderer$MethodName"
    })
    void aSettingThatConcernsEveryClassKeepsEveryClassTogether(String setting) {
        try (PlatformRig rig =
                PlatformRig.with().property("configurationParameters", setting).open(Fixtures.Plain.class)) {
            assertThat(rig.plan.units()).hasSize(1);
        }
    }

    @Test
    void anOrderOfNestedClassesKeepsThoseTogetherThatHaveSome() {
        try (PlatformRig rig = PlatformRig.with()
                .property(
                        "configurationParameters",
                        "junit.jupiter.testclass.order.default = org.junit.jupiter.api.ClassOrderer$OrderAnnotation")
                .open(Fixtures.Outer.class, Fixtures.Plain.class)) {
            assertThat(rig.plan.classes())
                    .extracting(each -> each.units().size())
                    .containsExactlyInAnyOrder(1, 3);
        }
    }

    @ParameterizedTest
    @CsvSource({"alphabetical", "reversealphabetical"})
    void anOrderThatSurefireGivesToNestedClassesKeepsNothingTogether(String runOrder) {
        try (PlatformRig rig = PlatformRig.with().property("runOrder", runOrder).open(Fixtures.Outer.class)) {
            assertThat(rig.unitNames()).contains("own()", "deep()");
        }
    }

    @Test
    void aSettingToTheDefaultKeepsNothingTogether() {
        try (PlatformRig rig = PlatformRig.with()
                .property(
                        "configurationParameters",
                        "junit.jupiter.testinstance.lifecycle.default = per_method\n"
                                + "junit.jupiter.extensions.autodetection.enabled = false")
                .open(Fixtures.Plain.class)) {
            assertThat(rig.plan.units()).hasSize(3);
        }
    }

    @Test
    void whatIsSeveralTestsAtRunTimeIsOneUnitOfOneTest() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Templates.class)) {
            assertThat(rig.unitNames()).containsExactlyInAnyOrder("parameterized(int)", "repeated()", "factory()");
            assertThat(rig.plan.tests()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NESTED_APART", "NESTED_APART_INDEXED", "NESTED_UNDER_TOP"})
    void nestedClassesAreSetsInASet(ReportDialect dialect) {
        try (PlatformRig rig = PlatformRig.with().dialect(dialect).open(Fixtures.Outer.class)) {
            TestClass outer = rig.plan.classes().get(0);
            int inner = setNamed(outer, "Inner");
            int innermost = setNamed(outer, "Innermost");
            int whole = setNamed(outer, "Whole");
            assertThat(outer.sets()).hasSize(4);
            assertThat(outer.sets().get(0).parent()).isEqualTo(TestSet.NONE);
            assertThat(outer.sets().get(inner).parent()).isZero();
            assertThat(outer.sets().get(innermost).parent()).isEqualTo(inner);
            assertThat(outer.sets().get(whole).parent()).isZero();
            assertThat(outer.sets()).extracting(TestSet::whole).containsOnlyOnce(true);
            assertThat(outer.sets().get(whole).whole()).isTrue();
            assertThat(unitsOf(outer, 0)).containsExactly("own()");
            assertThat(unitsOf(outer, inner)).containsExactlyInAnyOrder("one()", "two()");
            assertThat(unitsOf(outer, innermost)).containsExactly("deep()");
            assertThat(unitsOf(outer, whole)).containsExactly("Whole");
            assertThat(outer.tests()).isEqualTo(6);
        }
    }

    @Test
    void fromSurefire36NestedClassesAreNoSets() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Outer.class)) {
            TestClass outer = rig.plan.classes().get(0);
            assertThat(outer.sets()).hasSize(1);
            assertThat(unitsOf(outer, 0)).containsExactlyInAnyOrder("own()", "one()", "two()", "deep()", "Whole");
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"JUNIT4_PROVIDER", "TESTNG_PROVIDER", "TESTNG_PROVIDER_IN_ONE_JVM"})
    void theUnitsOfASetComeBeforeItsNestedSets(ReportDialect dialect) {
        try (PlatformRig rig = PlatformRig.with().dialect(dialect).open(Fixtures.Outer.class)) {
            assertThat(rig.plan.classes().get(0).units())
                    .extracting(TestUnit::set)
                    .isSorted();
            assertThat(rig.unitNames()).startsWith("own()");
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"JUNIT4_PROVIDER", "TESTNG_PROVIDER", "TESTNG_PROVIDER_IN_ONE_JVM"})
    void anOuterClassNeedsNoTests(ReportDialect dialect) {
        try (PlatformRig rig = PlatformRig.with().dialect(dialect).open(Fixtures.OnlyNested.class)) {
            assertThat(rig.unitNames()).containsExactly("one()");
        }
    }

    @Test
    void classesAndUnitsAreNumberedThroughThePlan() {
        try (PlatformRig rig =
                PlatformRig.of(Fixtures.Plain.class, Fixtures.WithBeforeAll.class, Fixtures.Outer.class)) {
            assertThat(rig.plan.units()).extracting(TestUnit::index).containsExactlyElementsOf(range(9));
            assertThat(rig.plan.classes()).extracting(TestClass::index).containsExactly(0, 1, 2);
            assertThat(rig.plan.units().get(3).classIndex()).isEqualTo(1);
            assertThat(rig.plan.units().get(4).classIndex()).isEqualTo(2);
        }
    }

    @Test
    void classesComeInTheOrderThatTheUserHasChosen() {
        RunRules ordered = new RunRules(ClassOrder.AS_PLANNED, 0, 0, true);
        try (PlatformRig rig = PlatformRig.with()
                .rules(ordered)
                .property("runOrder", "reversealphabetical")
                .open(Fixtures.WithBeforeAll.class, Fixtures.Plain.class)) {
            assertThat(rig.plan.rules()).isEqualTo(ordered);
            assertThat(rig.plan.classes())
                    .extracting(TestClass::name)
                    .containsExactly(Fixtures.WithBeforeAll.class.getName(), Fixtures.Plain.class.getName());
        }
    }

    @Test
    void methodsComeInTheOrderThatFollowsFromSurefiresRunOrder() {
        List<String> backwards = unitNames("reversealphabetical", ReportDialect.ONE_SET_PER_TOP_CLASS);

        assertThat(unitNames("alphabetical", ReportDialect.ONE_SET_PER_TOP_CLASS))
                .as("and the class is split as ever")
                .hasSizeGreaterThan(1)
                .isSorted();
        assertThat(backwards).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static List<String> unitNames(String runOrder, ReportDialect surefire) {
        try (PlatformRig rig = PlatformRig.with()
                .dialect(surefire)
                .property("runOrder", runOrder)
                .open(Fixtures.Plain.class)) {
            return rig.unitNames();
        }
    }

    @Test
    void aClassWithoutTestsIsNoClassOfThePlan() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Empty.class, Fixtures.Plain.class)) {
            assertThat(rig.plan.classes()).extracting(TestClass::name).containsExactly(Fixtures.Plain.class.getName());
        }
    }

    @Test
    void nothingToFindIsAnEmptyPlan() {
        try (PlatformRig rig = PlatformRig.of()) {
            assertThat(rig.plan.classes()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "groups, fast, 1",
        "excludegroups, fast, 2",
        "groups, '!fast', 2",
        "groups, 'slow,\n fast', 1",
        "groups, ' , ', 3"
    })
    void tagsChooseTests(String property, String value, int tests) {
        try (PlatformRig rig = PlatformRig.with().property(property, value).open(Fixtures.Plain.class)) {
            assertThat(rig.plan.units()).hasSize(tests);
        }
    }

    @Test
    void enginesCanBeExcluded() {
        try (PlatformRig rig = PlatformRig.with()
                .property("excludejunit5engines", "junit-jupiter")
                .open(Fixtures.Plain.class)) {
            assertThat(rig.plan.classes()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Fixtures$Plain#one, one()",
        "Fixtures$Plain#o*, one()",
        "Fixtures$Plain#one+two, one() two()",
        "Fixtures$Plain, one() three() two()",
        "!Fixtures$Plain#one, three() two()"
    })
    void theUserChoosesMethods(String test, String units) {
        try (PlatformRig rig = PlatformRig.with().tests(test).open(Fixtures.Plain.class)) {
            assertThat(rig.unitNames()).containsExactlyInAnyOrder(units.split(" "));
        }
    }

    @Test
    void aBadTagExpressionIsTheUsersToMend() {
        assertThatThrownBy(
                        () -> PlatformRig.with().property("groups", "a & | b").open(Fixtures.Plain.class))
                .isInstanceOf(PlatformException.class)
                .hasMessageStartingWith("fine: ")
                .hasMessageContaining("a & | b");
    }

    @Test
    void badConfigurationParametersAreTheUsersToMend() {
        assertThatThrownBy(() -> PlatformRig.with()
                        .property("configurationParameters", "a = \\u00zz")
                        .open(Fixtures.Plain.class))
                .isInstanceOf(PlatformException.class)
                .hasMessageStartingWith("fine: configurationParameters cannot be read: ");
    }

    @Test
    void aClassThatCannotBeLoadedIsTold() {
        assertThatThrownBy(() -> PlatformRig.with().openNamed("demo.NoSuchTest"))
                .isInstanceOf(PlatformException.class)
                .hasMessageStartingWith("fine: JUnit cannot find the tests: ")
                .hasMessageContaining("demo.NoSuchTest");
    }

    @Test
    void aLinkageErrorIsToldByItsNameToo() {
        String illegal = Fixtures.Plain.class.getName().replace('.', '/');

        assertThatThrownBy(() -> PlatformRig.with().openNamed(illegal))
                .isInstanceOf(PlatformException.class)
                .hasMessageStartingWith("fine: JUnit cannot find the tests: ")
                .hasMessageContaining("java.lang.NoClassDefFoundError: ");
    }

    private static int setNamed(TestClass testClass, String simpleName) {
        return IntStream.range(0, testClass.sets().size())
                .filter(i -> testClass.sets().get(i).uniqueId().endsWith("[nested-class:" + simpleName + "]"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> unitsOf(TestClass testClass, int set) {
        return testClass.units().stream()
                .filter(unit -> unit.set() == set)
                .map(PlatformRig::lastSegment)
                .toList();
    }

    private static List<Integer> range(int end) {
        return IntStream.range(0, end).boxed().toList();
    }
}
