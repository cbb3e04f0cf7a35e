package demo;

import demo.engine.BrokenChecks;

public class Broken1Test implements BrokenChecks {

    public void check0() {
        System.out.println("Broken1Test 0");
    }

    public void check1() {
        System.out.println("Broken1Test 1");
    }

    public void check2() {
        System.out.println("Broken1Test 2");
    }
}
