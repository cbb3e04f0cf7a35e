package demo;

import org.junit.Test;

public class BrokenInitialiserTest {

    static final int NUMBER = Integer.parseInt("not a number");

    @Test
    public void only() {
        System.out.println(NUMBER);
    }
}
