package demo;

import demo.engine.LateChecks;

public class Late1Test implements LateChecks {

    public void check0() {
        System.out.println("Late1Test 0");
    }

    public void check1() {
        System.out.println("Late1Test 1");
        throw new IllegalStateException("on purpose");
    }

    public void check2() {
        System.out.println("Late1Test 2");
    }
}
