package io.github.surefirefine.junit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testng.annotations.AfterGroups;
import org.testng.annotations.Factory;
import org.testng.annotations.Test;

/** Which methods of a TestNG class only run together. */
class TestNgChainTest {

    @org.junit.jupiter.api.Test
    void whatDependsOnNothingRunsAlone() {
        assertThat(TestNgChain.of(Plain.class, List.of("one", "two"))).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void methodsAndWhatTheyDependOn() {
        assertThat(TestNgChain.of(Dependent.class, List.of("one", "two", "three", "four", "five")))
                .containsExactlyInAnyOrder("one", "two", "three", "four");
    }

    @org.junit.jupiter.api.Test
    void methodsWithAPriority() {
        assertThat(TestNgChain.of(Prior.class, List.of("one", "two", "three")))
                .containsExactlyInAnyOrder("two", "three");
    }

    @org.junit.jupiter.api.Test
    void methodsOfOneName() {
        assertThat(TestNgChain.of(Plain.class, List.of("one", "two", "one"))).containsExactly("one");
    }

    @ParameterizedTest
    @ValueSource(classes = {OnSomethingElse.class, OfTheClass.class, OnTheGroupOfTheClass.class, OnABadPattern.class})
    void allMethodsIfItIsNotKnownWhatTheyNeed(Class<?> testClass) {
        assertThat(TestNgChain.of(testClass, List.of("one", "two"))).containsExactlyInAnyOrder("one", "two");
    }

    @ParameterizedTest
    @ValueSource(classes = {WithFactory.class, WithGroupFixture.class, WithThreads.class, WithTimeOut.class})
    void someClassesAreIndivisible(Class<?> testClass) {
        assertThat(TestNgTraits.isIndivisible(testClass)).isTrue();
        assertThat(TestNgTraits.isIndivisible(Dependent.class)).isFalse();
    }

    public static class Plain {

        @Test(groups = "some")
        public void one() {}

        @Test
        public void two() {}
    }

    public static class Dependent extends Plain {

        @Test(dependsOnMethods = "two")
        public void three() {}

        @Test(dependsOnGroups = "so.e")
        public void four() {}

        @Test
        public void five() {}
    }

    public static class Prior extends Plain {

        @Override
        @Test(priority = -1)
        public void two() {}

        @Test(priority = 1)
        public void three() {}
    }

    public static class OnSomethingElse extends Plain {

        @Override
        @Test(dependsOnMethods = "other.Class.method")
        public void two() {}
    }

    @Test(dependsOnGroups = "some")
    public static class OfTheClass extends Plain {}

    @Test(groups = "all")
    public static class OnTheGroupOfTheClass extends Plain {

        @Override
        @Test(dependsOnGroups = "all")
        public void two() {}
    }

    public static class OnABadPattern extends Plain {

        @Override
        @Test(dependsOnGroups = "(")
        public void two() {}
    }

    public static class WithFactory extends Plain {

        @Factory
        public static Object[] instances() {
            return new Object[] {new WithFactory()};
        }
    }

    public static class WithGroupFixture extends Plain {

        @AfterGroups("some")
        public void cleanUp() {}
    }

    public static class WithThreads extends Plain {

        @Test(threadPoolSize = 2, invocationCount = 2)
        public void three() {}
    }

    public static class WithTimeOut extends Plain {

        @Test(invocationTimeOut = 1000, invocationCount = 2)
        public void three() {}
    }
}
