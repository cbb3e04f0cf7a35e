package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** With as many tries as it takes. */
class UntilTest {
    @Until(atMost = 9)
    void alwaysFails() throws InterruptedException {
        assertEquals(0, Tries.next("untilAlwaysFails"));
    }

    @Until(atMost = 12)
    void passesAtTheSeventhTry() throws InterruptedException {
        assertEquals(7, Tries.next("untilSeventh"));
    }
}
