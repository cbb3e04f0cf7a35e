package demo;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Takes longer than most tests may, but is allowed to. */
class LimitsTest {

    @Test
    @Tag("SLOW")
    void slowByItsTag() throws InterruptedException {
        Thread.sleep(1500);
    }
}
