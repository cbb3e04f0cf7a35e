package demo;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;

class DynamicTreesTest {

    @TestFactory
    List<DynamicNode> deep() {
        return List.of(
                dynamicContainer(
                        "outer",
                        List.of(
                                dynamicTest("leaf", () -> {}),
                                dynamicContainer(
                                        "inner",
                                        List.of(
                                                dynamicTest("leaf", () -> fail("deep down")),
                                                dynamicTest("other leaf", () -> System.out.println("deep output")))))),
                dynamicTest("leaf", () -> {}));
    }

    @TestFactory
    Stream<DynamicTest> streamed() {
        return IntStream.range(0, 4)
                .mapToObj(number -> dynamicTest("number " + number, () -> assertNotEquals(3, number)));
    }

    @TestFactory
    Stream<DynamicTest> sameNames() {
        return Stream.of(1, 2).map(number -> dynamicTest("twin", () -> assertNotEquals(2, number)));
    }

    @TestFactory
    Iterator<DynamicTest> fromIterator() {
        return List.of(dynamicTest("only", () -> {})).iterator();
    }

    @TestFactory
    DynamicTest single() {
        return dynamicTest("single & <one>", () -> {
            throw new IllegalArgumentException("single");
        });
    }

    @TestFactory
    DynamicTest[] assumed(TestInfo info) {
        return new DynamicTest[] {
            dynamicTest("of " + info.getDisplayName(), () -> {}),
            dynamicTest("aborted", () -> assumeTrue(false, "not in the mood"))
        };
    }

    @TestFactory
    @DisplayName("a tree with a name")
    Stream<DynamicNode> named() {
        return Stream.of(dynamicContainer("box", Stream.of(dynamicTest("thing", () -> {}))));
    }

    @TestFactory
    Stream<DynamicTest> throwing() {
        throw new IllegalStateException("the factory is closed");
    }

    @TestFactory
    Stream<DynamicTest> throwingLate() {
        return Stream.of("good", "bad").map(name -> {
            if (name.equals("bad")) {
                throw new IllegalStateException("the stream has dried up");
            }
            return dynamicTest(name, () -> {});
        });
    }

    @TestFactory
    Stream<DynamicNode> throwingContainer() {
        return Stream.of(dynamicContainer("broken", Stream.of(1).map(number -> {
            throw new IllegalStateException("the container leaks");
        })));
    }

    @TestFactory
    Object wrongType() {
        return "no tests";
    }

    @TestFactory
    List<DynamicNode> empty() {
        return List.of(dynamicContainer("nothing inside", List.of()));
    }

    @Nested
    class Inside {

        @TestFactory
        List<DynamicTest> nested() {
            return List.of(dynamicTest("in a nested class", () -> fail("nested")));
        }
    }
}
