package demo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NestingTest {

    @BeforeAll
    static void before() {
        Chaos.fixture(NestingTest.class, "before");
    }

    @AfterAll
    static void after() {
        Chaos.fixture(NestingTest.class, "after");
    }

    @Test
    void t0() {
        Chaos.test(getClass(), "t0");
    }

    @Test
    void t1() {
        Chaos.test(getClass(), "t1");
    }

    @Test
    void t2() {
        Chaos.test(getClass(), "t2");
    }

    @Nested
    class First extends Ten {

        @Nested
        class Innermost extends Three {}
    }

    @Nested
    class Second extends Ten {}
}
