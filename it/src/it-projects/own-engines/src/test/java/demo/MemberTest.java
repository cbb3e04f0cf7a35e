package demo;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Found by the scan, and by two suites. */
class MemberTest {

    @Test
    void passes() {}

    @Test
    void fails() {
        Assertions.fail("on purpose");
    }
}
