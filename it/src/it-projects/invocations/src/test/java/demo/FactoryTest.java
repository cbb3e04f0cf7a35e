package demo;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** One factory that takes long, because it makes many tests: twenty, and five containers of two. */
class FactoryTest {

    @BeforeEach
    void begin() throws Exception {
        Log.note("begin");
    }

    @AfterEach
    void end() throws Exception {
        Log.note("end");
    }

    @TestFactory
    Stream<DynamicNode> factory() {
        return Stream.concat(
                IntStream.rangeClosed(1, 20).mapToObj(FactoryTest::made),
                IntStream.rangeClosed(1, 5)
                        .mapToObj(n -> dynamicContainer(
                                "container" + n, Stream.of(made(20 + 2 * n - 1), made(20 + 2 * n)))));
    }

    private static DynamicTest made(int number) {
        return dynamicTest("test" + number, () -> {
            Log.note("number" + number);
            System.out.println("this is " + number);
            if (number == 5) {
                Log.waitForAnotherProcess("number");
            }
            Thread.sleep(20);
            assertNotEquals(7, number);
            assertAll(() -> assertNotEquals(13, number), () -> quotient(number));
        });
    }

    private static int quotient(int number) {
        try {
            return 1 / (number - 26);
        } catch (ArithmeticException e) {
            throw new IllegalStateException("with a cause", e);
        }
    }
}
