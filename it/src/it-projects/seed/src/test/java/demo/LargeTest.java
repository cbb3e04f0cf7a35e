package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class LargeTest {

    @Test
    void case0() throws Exception {
        Seed.work("LargeTest.case0");
        fail("on purpose");
    }

    @Test
    void case1() throws Exception {
        Seed.work("LargeTest.case1");
        fail("on purpose");
    }

    @Test
    void case2() throws Exception {
        Seed.work("LargeTest.case2");
        fail("on purpose");
    }

    @Test
    void case3() throws Exception {
        Seed.work("LargeTest.case3");
        fail("on purpose");
    }

    @Test
    void case4() throws Exception {
        Seed.work("LargeTest.case4");
        fail("on purpose");
    }

    @Test
    void case5() throws Exception {
        Seed.work("LargeTest.case5");
        fail("on purpose");
    }

    @Test
    void case6() throws Exception {
        Seed.work("LargeTest.case6");
        fail("on purpose");
    }

    @Test
    void case7() throws Exception {
        Seed.work("LargeTest.case7");
        fail("on purpose");
    }

    @Test
    void case8() throws Exception {
        Seed.work("LargeTest.case8");
        fail("on purpose");
    }
}
