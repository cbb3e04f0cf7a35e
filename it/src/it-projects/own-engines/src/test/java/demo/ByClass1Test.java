package demo;

import demo.engine.Checks;

public class ByClass1Test implements Checks {

    public void check0() {
        System.out.println("ByClass1Test 0");
    }

    public void check1() {
        System.out.println("ByClass1Test 1");
    }

    public void check2() {
        System.out.println("ByClass1Test 2");
    }
}
