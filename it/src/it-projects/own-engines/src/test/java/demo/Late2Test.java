package demo;

import demo.engine.LateChecks;

public class Late2Test implements LateChecks {

    public void check0() {
        System.out.println("Late2Test 0");
    }

    public void check1() {
        System.out.println("Late2Test 1");
    }

    public void check2() {
        System.out.println("Late2Test 2");
    }
}
