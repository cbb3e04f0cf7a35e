package demo;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class FactoryTest {

    @TestFactory
    Stream<DynamicNode> numbers() {
        return Stream.of(1, 2, 3).map(number -> dynamicTest("number " + number, () -> assertNotEquals(2, number)));
    }

    @TestFactory
    Stream<DynamicNode> groups() {
        return Stream.of("red", "blue")
                .map(group -> dynamicContainer(group, Stream.of(dynamicTest("first", () -> {}))));
    }
}
