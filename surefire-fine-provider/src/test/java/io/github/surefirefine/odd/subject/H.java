package io.github.surefirefine.odd.subject;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A test class of Jupiter, which Surefire's scan does not know by its name. */
public class H {

    @BeforeAll
    static void before() {}

    @Test
    void passes() {}

    @RepeatedTest(3)
    void repeated() {}

    @TestFactory
    Stream<DynamicTest> factory() {
        return IntStream.range(0, 3).mapToObj(i -> DynamicTest.dynamicTest("dynamic " + i, () -> {}));
    }

    /** A nested class. */
    @Nested
    class In {

        @Test
        void passes() {}
    }
}
