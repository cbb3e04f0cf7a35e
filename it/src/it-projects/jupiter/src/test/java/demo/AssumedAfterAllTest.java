package demo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AssumedAfterAllTest {

    @AfterAll
    static void assume() {
        assumeTrue(false, "after all");
    }

    @Test
    void one() {}
}
