package demo;

import org.junit.jupiter.api.Test;

/** Ten tests. */
abstract class Ten {

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

    @Test
    void t3() {
        Chaos.test(getClass(), "t3");
    }

    @Test
    void t4() {
        Chaos.test(getClass(), "t4");
    }

    @Test
    void t5() {
        Chaos.test(getClass(), "t5");
    }

    @Test
    void t6() {
        Chaos.test(getClass(), "t6");
    }

    @Test
    void t7() {
        Chaos.test(getClass(), "t7");
    }

    @Test
    void t8() {
        Chaos.test(getClass(), "t8");
    }

    @Test
    void t9() {
        Chaos.test(getClass(), "t9");
    }
}

class Plain01Test extends Ten {}

class Plain02Test extends Ten {}

class Plain03Test extends Ten {}

class Plain04Test extends Ten {}

class Plain05Test extends Ten {}

class Plain06Test extends Ten {}

class Plain07Test extends Ten {}

class Plain08Test extends Ten {}

class Plain09Test extends Ten {}

class Plain10Test extends Ten {}
