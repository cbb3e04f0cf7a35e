package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledForJreRange;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

    @Test
    @EnabledIf("no")
    void notEnabled() {}

    @Test
    @DisabledIf("yes")
    void disabledIf() {}

    @Test
    @EnabledIf("yes")
    void enabled() {
        fail("as it is enabled");
    }

    @Test
    @EnabledIf("isMissing")
    void brokenCondition() {}

    @Test
    @EnabledIfSystemProperty(named = "surely.not.set", matches = ".*")
    void bySystemProperty() {}

    @Test
    @EnabledIfEnvironmentVariable(named = "SURELY_NOT_SET", matches = ".*", disabledReason = "no such variable")
    void byEnvironment() {}

    @Test
    @DisabledForJreRange(min = JRE.JAVA_17, disabledReason = "not for so new a Java")
    void byJre() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @Disabled("all parameters")
    void disabledTemplate(int number) {}

    @RepeatedTest(2)
    @Disabled("all rounds")
    void disabledRepetition() {}

    @TestFactory
    @Disabled("the whole factory")
    Object disabledFactory() {
        throw new IllegalStateException();
    }

    @Nested
    @EnabledIfSystemProperty(named = "surely.not.set", matches = ".*")
    class NotHere {

        @Test
        void one() {}

        @Nested
        class NorHere {

            @Test
            void two() {}
        }
    }

    boolean yes() {
        return true;
    }

    boolean no() {
        return false;
    }
}
