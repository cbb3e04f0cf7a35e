package demo;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Its owner knows that the tests do not need each other, although they share an instance and have an order. */
@Tag("apart")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class OneInstanceTest {

    private boolean prepared;

    @BeforeAll
    void prepare() {
        Record.prepare("OneInstanceTest", 100);
        prepared = true;
    }

    @Test
    void number0() {
        run();
    }

    @Test
    void number1() {
        run();
    }

    @Test
    void number2() {
        run();
    }

    @Test
    void number3() {
        run();
    }

    @Test
    void number4() {
        run();
    }

    @Test
    void number5() {
        run();
    }

    @Test
    void number6() {
        run();
    }

    @Test
    void number7() {
        run();
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Inner {

        @BeforeAll
        void prepareInner() {
            Record.add("fixtures", "OneInstanceTest.Inner");
        }

        @Test
        void inside0() {
            run();
        }

        @Test
        void inside1() {
            run();
        }
    }

    private void run() {
        if (!prepared) {
            throw new IllegalStateException("not prepared");
        }
        Record.work(200);
    }
}
