package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junitpioneer.jupiter.RetryingTest;

/** With JUnit Pioneer. */
class PioneerTest {
    @RetryingTest(maxAttempts = 8)
    void alwaysFails() throws InterruptedException {
        assertEquals(0, Tries.next("pioneerAlwaysFails"));
    }

    @RetryingTest(maxAttempts = 10)
    void passesAtTheFifthTry() throws InterruptedException {
        assertEquals(5, Tries.next("pioneerFifth"));
    }

    @RetryingTest(maxAttempts = 12, minSuccess = 3, name = "{displayName}, try {index}")
    void passesThreeTimes() throws InterruptedException {
        assertEquals(0, Tries.next("pioneerThree") % 3);
    }
}
