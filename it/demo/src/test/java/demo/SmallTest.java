package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class SmallTest {

    @Test
    void case0() throws InterruptedException {
        Work.twoSeconds("SmallTest.case0");
        fail("on purpose");
    }

    @Test
    void case1() throws InterruptedException {
        Work.twoSeconds("SmallTest.case1");
        fail("on purpose");
    }
}
