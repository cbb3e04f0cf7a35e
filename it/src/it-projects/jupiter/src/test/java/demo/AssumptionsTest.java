package demo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.Assumptions.assumingThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;
import org.opentest4j.TestSkippedException;

class AssumptionsTest {

    @Test
    void withoutReason() {
        assumeTrue(false);
    }

    @Test
    void withReason() {
        assumeTrue(false, "the moon is <new> & dark");
    }

    @Test
    void multiLine() {
        assumeTrue(false, "first line\nsecond line");
    }

    @Test
    void thrown() {
        throw new TestAbortedException("by hand", new IllegalStateException("for a cause"));
    }

    @Test
    void skippedException() {
        throw new TestSkippedException("skipped by an exception");
    }

    @Test
    void partly() {
        assumingThat(false, () -> System.out.println("never printed"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void parameters(int number) {
        assumeTrue(number == 1, "one only");
    }

    @Nested
    class BeforeEachOne {

        @BeforeEach
        void assume() {
            assumeTrue(false, "before each");
        }

        @Test
        void one() {}

        @Test
        void two() {}
    }
}
