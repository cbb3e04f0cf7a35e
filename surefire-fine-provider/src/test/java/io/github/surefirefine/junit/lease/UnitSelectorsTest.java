package io.github.surefirefine.junit.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.discovery.NestedMethodSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;

/** What JUnit is asked for to run a unit. */
class UnitSelectorsTest {

    private static final String CLASS = "[engine:junit-jupiter]/[class:" + Sample.class.getName() + "]";

    private final UnitSelectors selectors = new UnitSelectors(getClass().getClassLoader(), false);

    @Test
    void aMethodIsFoundHereSoThatJUnitNeedNotLookForIt() {
        assertThat(selected(CLASS + "/[method:plain()]")).satisfies(selector -> {
            MethodSelector method = (MethodSelector) selector;
            assertThat(method.getJavaClass()).isEqualTo(Sample.class);
            assertThat(method.getMethodName()).isEqualTo("plain");
        });
    }

    @Test
    void methodsOfOneNameAreToldApartByTheirParameters() {
        assertThat(selected(CLASS + "/[test-template:twice(int, java.lang.String)]"))
                .satisfies(selector -> assertThat(
                                ((MethodSelector) selector).getJavaMethod().getParameterTypes())
                        .containsExactly(int.class, String.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/[method:inherited()]",
                "/[method:gone()]",
                "/[test-template:array(%5BI)]",
                "/[nested-class:Inner]/[method:plain()]",
                "/[test-template:twice(int, java.lang.String)]/[test-template-invocation:#1]",
            })
    void whatIsNotPlainlyAMethodOfTheClassIsLeftToJUnit(String inClass) {
        assertThat(selected(CLASS + inClass)).isInstanceOf(UniqueIdSelector.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/[method:Sample#plain() has a hash()]",
                "/[test-template:two # and %2F#(int, %5BI)]",
                "/[test-factory:#()]",
            })
    void aNameWithAHashIsNoDeclaringClass(String inClass) {
        assertThat(selected(CLASS + inClass)).satisfies(selector -> {
            MethodSelector method = (MethodSelector) selector;
            assertThat(method.getClassName()).isEqualTo(Sample.class.getName());
            assertThat(inClass.replace("%2F", "/").replace("%5B", "["))
                    .endsWith(":" + method.getMethodName() + "(" + method.getMethodParameterTypes() + ")]");
        });
    }

    @Test
    void aMethodOfANestedClassCanHaveAHashToo() {
        assertThat(selected(CLASS + "/[nested-class:Inner]/[method:issue #1()]"))
                .satisfies(selector -> {
                    NestedMethodSelector method = (NestedMethodSelector) selector;
                    assertThat(method.getEnclosingClassNames()).containsExactly(Sample.class.getName());
                    assertThat(method.getNestedClassName()).isEqualTo(Sample.Inner.class.getName());
                    assertThat(method.getMethodName()).isEqualTo("issue #1");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/[method:io.github.surefirefine.junit.lease.UnitSelectorsTest$Base#inherited()]",
                "/[nested-class:Inherited]/[method:issue #1()]",
                "/[test-template:issue #1()]/[test-template-invocation:#1]",
            })
    void aHashThatJUnitUnderstandsIsLeftToIt(String inClass) {
        assertThat(selected(CLASS + inClass)).isInstanceOf(UniqueIdSelector.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[engine:junit-jupiter]/[class:no.such.Type]/[method:plain()]",
                "[engine:junit-jupiter]/[class:no.such.Type]/[method:issue #1()]",
                "[engine:junit-vintage]/[runner:demo.OldTest]/[test:plain(demo.OldTest)]",
                "[engine:junit-vintage]/[runner:demo.OldTest]/[test:issue #1(demo.OldTest)]",
            })
    void whatIsNotOfAKnownClassOfJupiterIsLeftToJUnit(String uniqueId) {
        assertThat(selected(uniqueId)).isInstanceOf(UniqueIdSelector.class);
    }

    @Test
    void ofARerunOnlyWhatHasFailedIsSelected() {
        String failed = CLASS + "/[test-template:twice(int, java.lang.String)]/[test-template-invocation:#2]";
        TestUnit unit = new TestUnit(0, 0, 0, CLASS + "/[test-template:twice(int)]", 1, List.of(failed));

        assertThat(selectors.of(unit))
                .singleElement()
                .satisfies(selector -> assertThat(
                                ((UniqueIdSelector) selector).getUniqueId().toString())
                        .isEqualTo(failed));
    }

    @Test
    void aClassIsSelectedByItsName() {
        TestUnit whole = new TestUnit(
                0, 0, TestSet.NONE, "[engine:own]/[spec:1]", 1, List.of(), List.of(), List.of("no.such.Type"));

        assertThat(selectors.of(whole))
                .singleElement()
                .satisfies(selector ->
                        assertThat(((ClassSelector) selector).getClassName()).isEqualTo("no.such.Type"));
        assertThat(selectors.of(whole.again(1, 1, List.of("[engine:own]/[spec:1]/[test:2]"))))
                .singleElement()
                .isInstanceOf(UniqueIdSelector.class);
    }

    @Test
    void aMethodIsLeftToJUnitWhereItsClassMayBeLoadedOtherwise() {
        UnitSelectors cautious = new UnitSelectors(getClass().getClassLoader(), true);

        assertThat(cautious.of(new TestUnit(0, 0, 0, CLASS + "/[method:plain()]", 1)))
                .singleElement()
                .isInstanceOf(UniqueIdSelector.class);
    }

    private DiscoverySelector selected(String uniqueId) {
        return selectors.of(new TestUnit(0, 0, 0, uniqueId, 1)).get(0);
    }

    static class Base {

        void inherited() {}
    }

    @SuppressWarnings("unused")
    static class Sample extends Base {

        void plain() {}

        void twice(int number) {}

        void twice(int number, String text) {}

        void array(int[] numbers) {}

        class Inner {}
    }
}
