package demo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class FixtureTest {

    private static boolean prepared;

    @BeforeAll
    static void prepare() {
        Record.prepare("FixtureTest", 300);
        prepared = true;
    }

    @AfterAll
    static void cleanUp() {
        prepared = false;
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

    @Test
    void number8() {
        run();
    }

    @Test
    void number9() {
        run();
    }

    @Test
    void number10() {
        run();
    }

    @Test
    void number11() {
        run();
    }

    @RepeatedTest(3)
    void repeated() {
        run();
    }

    private static void run() {
        if (!prepared) {
            throw new IllegalStateException("not prepared");
        }
        Record.work(400);
    }

    @Nested
    class Inner {

        @BeforeAll
        static void prepareInner() {
            Record.add("fixtures", "FixtureTest$Inner");
        }

        @Test
        void one() {
            run();
        }

        @Test
        void two() {
            run();
        }
    }
}
