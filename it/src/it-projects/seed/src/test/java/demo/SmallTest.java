package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class SmallTest {

    @Test
    void case0() throws Exception {
        Seed.work("SmallTest.case0");
        fail("on purpose");
    }

    @Test
    void case1() throws Exception {
        Seed.work("SmallTest.case1");
        fail("on purpose");
    }
}
