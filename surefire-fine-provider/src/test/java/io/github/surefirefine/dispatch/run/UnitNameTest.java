package io.github.surefirefine.dispatch.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitNameTest {

    private final TestClass testClass =
            new PlanMaker().split("demo.C", 1).plan().classes().get(0);

    @ParameterizedTest
    @CsvSource({
        "[engine:junit-jupiter]/[class:demo.C]/[method:m()], demo.C.m, demo.C#m",
        "[engine:junit-jupiter]/[class:demo.C]/[nested-class:N]/[method:m()], demo.C$N.m, demo.C$N#m",
        "[engine:junit-vintage]/[runner:demo.C]/[test:m(demo.C)], demo.C.m, demo.C#m",
        "[engine:junit-jupiter]/[class:demo.C], demo.C, demo.C",
        "[engine:spock]/[spec:demo.C]/[feature:$spock_feature_0_7], demo.C.$spock_feature_0_7, demo.C",
        "[engine:junit-platform-suite]/[suite:demo.C]/[engine:junit-jupiter]/[class:demo.Member], demo.C.Member, demo.C",
        "[engine:junit-platform-suite]/[suite:demo.C], demo.C, demo.C",
        "[engine:s]/[suite:demo.C]/[engine:cucumber]/[feature:classpath%3Aa%2Fb.feature]/[scenario:12],"
                + " demo.C.b.feature:12, demo.C",
        "[engine:cucumber]/[feature:file:/a/b.feature]/[scenario:2]/[examples:5]/[example:7], demo.C.b.feature:7, demo.C"
    })
    void everyPieceHasANameOfItsOwn(String id, String text, String filter) {
        UnitName name = name(id);

        assertThat(name.text()).isEqualTo(text);
        assertThat(name.filter()).isEqualTo(filter);
    }

    @Test
    void aPieceIsNotMeantByTheNameOfAnother() {
        UnitName feature = name("[engine:spock]/[spec:demo.C]/[feature:$spock_feature_0_1]");

        assertThat(feature.isMeantBy("C#$spock_feature_0_1")).isTrue();
        assertThat(feature.isMeantBy("C#$spock_feature_0_2")).isFalse();
    }

    private UnitName name(String id) {
        return UnitName.of(testClass, new TestUnit(0, 0, 0, id, 1));
    }
}
