package demo;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestFactory;

class ManyTest {

    @RepeatedTest(50)
    void repeated() {
        System.out.println("a line of output");
    }

    @TestFactory
    Stream<DynamicTest> made() {
        return IntStream.range(0, 50).mapToObj(i -> DynamicTest.dynamicTest("test " + i, () -> {}));
    }
}
