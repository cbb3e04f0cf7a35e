package demo;

import org.junit.Test;

public class Tiny2Test {

    @Test
    public void number0() {
        Record.work(1);
    }

    @Test
    public void number1() {
        Record.work(1);
    }
}
