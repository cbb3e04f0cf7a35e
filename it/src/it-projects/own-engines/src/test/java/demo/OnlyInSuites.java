package demo;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;

/** Found by no scan, and by two suites. */
class OnlyInSuites {

    @RepeatedTest(3)
    void fails() {
        Assertions.fail("on purpose");
    }
}
