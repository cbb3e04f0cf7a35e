package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class PlainTest {

    @Test
    void passes() {
        System.out.println("output of PlainTest.passes");
    }

    @Test
    void fails() {
        System.out.println("output of PlainTest.fails");
        assertEquals("tea", "coffee", "what we drink");
    }

    @Test
    void breaks() {
        throw new IllegalStateException("not open", new IllegalArgumentException("no key"));
    }

    @Test
    @Disabled("not today")
    void disabled() {}

    @Test
    void aborted() {
        assumeTrue(false, "needs a full moon");
    }

    @Test
    @DisplayName("has a name of its own & <marks>")
    void named(TestInfo info) {
        System.err.println("name of the test: " + info.getDisplayName());
    }

    static class NotFoundBySurefire {

        @Test
        void neverRuns() {
            throw new AssertionError();
        }
    }
}
