package demo;

import org.junit.jupiter.api.Test;

class BrokenInitialiserTest {

    static final int NUMBER = Integer.parseInt("not a number");

    @Test
    void only() {
        System.out.println(NUMBER);
    }
}
