package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** With an extension of the project's own. */
class MajorityTest {
    @Majority(of = 11)
    void alwaysFails() throws InterruptedException {
        assertEquals(0, Tries.next("alwaysFails"));
    }

    @Majority(of = 11)
    void passesFromTheSixthTryOn() throws InterruptedException {
        assertTrue(Tries.next("passesFromTheSixthTryOn") >= 6);
    }

    @Majority(of = 11)
    void passesFromTheSeventhTryOn() throws InterruptedException {
        assertTrue(Tries.next("passesFromTheSeventhTryOn") >= 7);
    }
}
