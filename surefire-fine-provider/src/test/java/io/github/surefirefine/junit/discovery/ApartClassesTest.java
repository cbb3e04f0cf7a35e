package io.github.surefirefine.junit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.junit.PlatformRig;
import io.github.surefirefine.junit.PlatformRig.Builder;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.TestClass;
import org.junit.FixMethodOrder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.runners.MethodSorters;

/** Which classes are divided because their owner says so. */
class ApartClassesTest {

    @ParameterizedTest
    @ValueSource(classes = {OneInstance.class, Ordered.class})
    void whatJupiterRunsInOrderOrWithOneInstanceIsDivided(Class<?> testClass) {
        assertThat(units(oneFork(), testClass)).isEqualTo(1);
        assertThat(units(oneFork().apart("*$" + testClass.getSimpleName()), testClass))
                .isEqualTo(2);
    }

    @Test
    void anInstanceIsAFixtureOfItsClass() {
        assertThat(planned(oneFork().apart("*"), OneInstance.class).traits().fixtures())
                .isTrue();
        assertThat(planned(oneFork().apart("*"), Plain.class).traits().fixtures())
                .isFalse();
    }

    @Test
    void theTagDoesTheSame() {
        assertThat(units(oneFork(), Tagged.class)).isEqualTo(2);
    }

    @Test
    void whatIsTogetherStaysTogether() {
        assertThat(units(oneFork().together("*"), Tagged.class)).isEqualTo(1);
        assertThat(units(oneFork().apart("*"), TaggedTogether.class)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "junit.jupiter.testinstance.lifecycle.default = per_class",
                "junit.jupiter.testmethod.order.default = org.junit.jupiter.api.MethodOrderer$MethodName"
            })
    void settingsForAllClassesDoNotHold(String setting) {
        Builder settings = oneFork().property("configurationParameters", setting);

        assertThat(units(settings, Plain.class)).isEqualTo(1);
        assertThat(units(settings.apart("*"), Plain.class)).isEqualTo(2);
    }

    @Test
    void anOrderOfNestedClassesDoesNotHold() {
        Builder settings = oneFork()
                .property(
                        "configurationParameters",
                        "junit.jupiter.testclass.order.default = org.junit.jupiter.api.ClassOrderer$ClassName");

        assertThat(units(settings, Outer.class)).isEqualTo(1);
        assertThat(units(settings.apart("*"), Outer.class)).isEqualTo(2);
    }

    @Test
    void whatWouldRunFixturesTwiceStaysWhole() {
        assertThat(units(PlatformRig.with().apart("*"), OneInstance.class)).isEqualTo(1);
        assertThat(units(PlatformRig.with().apart("*"), WithFixture.class)).isEqualTo(1);
    }

    @Test
    void whatDoesNotRunStaysWhole() {
        assertThat(units(oneFork().apart("*"), Off.class)).isEqualTo(1);
        assertThat(planned(oneFork(), Off.class).traits().couldBeApart()).isFalse();
    }

    @Test
    void whatJUnit4OrdersIsDivided() {
        TestClass whole = planned(PlatformRig.with(), OrderedByJUnit4.class);
        assertThat(whole.units()).hasSize(1);
        assertThat(whole.traits().couldBeApart()).isTrue();

        TestClass ordered = planned(PlatformRig.with().apart("*"), OrderedByJUnit4.class);
        assertThat(ordered.units()).hasSize(2);
        assertThat(ordered.traits()).isEqualTo(new ClassTraits(true, false));
    }

    private static Builder oneFork() {
        return PlatformRig.with().onlyFork();
    }

    private static int units(Builder settings, Class<?> testClass) {
        return planned(settings, testClass).units().size();
    }

    private static TestClass planned(Builder settings, Class<?> testClass) {
        try (PlatformRig rig = settings.open(testClass)) {
            return rig.plan.classes().get(0);
        }
    }

    public static class Plain {

        @Test
        void one() {}

        @Test
        void two() {}
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    public static class OneInstance extends Plain {}

    @TestMethodOrder(MethodOrderer.MethodName.class)
    public static class Ordered extends Plain {}

    @Tag("apart")
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    public static class Tagged extends Plain {}

    @Tag("together")
    public static class TaggedTogether extends Tagged {}

    @Disabled
    public static class Off extends Plain {}

    public static class WithFixture extends Plain {

        @BeforeAll
        static void fixture() {}
    }

    public static class Outer {

        @Nested
        class One {

            @Test
            void one() {}
        }

        @Nested
        class Two {

            @Test
            void two() {}
        }
    }

    @FixMethodOrder(MethodSorters.NAME_ASCENDING)
    public static class OrderedByJUnit4 {

        @org.junit.Test
        public void one() {}

        @org.junit.Test
        public void two() {}
    }
}
