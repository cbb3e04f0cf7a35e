package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class LargeTest {

    @Test
    void case0() throws InterruptedException {
        Work.twoSeconds("LargeTest.case0");
        fail("on purpose");
    }

    @Test
    void case1() throws InterruptedException {
        Work.twoSeconds("LargeTest.case1");
        fail("on purpose");
    }

    @Test
    void case2() throws InterruptedException {
        Work.twoSeconds("LargeTest.case2");
        fail("on purpose");
    }

    @Test
    void case3() throws InterruptedException {
        Work.twoSeconds("LargeTest.case3");
        fail("on purpose");
    }

    @Test
    void case4() throws InterruptedException {
        Work.twoSeconds("LargeTest.case4");
        fail("on purpose");
    }

    @Test
    void case5() throws InterruptedException {
        Work.twoSeconds("LargeTest.case5");
        fail("on purpose");
    }

    @Test
    void case6() throws InterruptedException {
        Work.twoSeconds("LargeTest.case6");
        fail("on purpose");
    }

    @Test
    void case7() throws InterruptedException {
        Work.twoSeconds("LargeTest.case7");
        fail("on purpose");
    }

    @Test
    void case8() throws InterruptedException {
        Work.twoSeconds("LargeTest.case8");
        fail("on purpose");
    }
}
