package demo;

import org.junit.Test;

/** Eight tests of JUnit 4. */
public abstract class OldEight {

    @Test
    public void t0() {
        Chaos.test(getClass(), "t0");
    }

    @Test
    public void t1() {
        Chaos.test(getClass(), "t1");
    }

    @Test
    public void t2() {
        Chaos.test(getClass(), "t2");
    }

    @Test
    public void t3() {
        Chaos.test(getClass(), "t3");
    }

    @Test
    public void t4() {
        Chaos.test(getClass(), "t4");
    }

    @Test
    public void t5() {
        Chaos.test(getClass(), "t5");
    }

    @Test
    public void t6() {
        Chaos.test(getClass(), "t6");
    }

    @Test
    public void t7() {
        Chaos.test(getClass(), "t7");
    }
}
