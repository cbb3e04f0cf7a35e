package demo;

import demo.engine.Checks;

public class ByClass2Test implements Checks {

    public void check0() {
        System.out.println("ByClass2Test 0");
    }

    public void check1() {
        System.out.println("ByClass2Test 1");
        throw new IllegalStateException("on purpose");
    }

    public void check2() {
        System.out.println("ByClass2Test 2");
    }
}
