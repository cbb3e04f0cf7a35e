package demo;

import org.junit.jupiter.api.Test;

class Member5 {

    @Test
    void number1() {
        AllTest.WORK.work();
    }

    @Test
    void number2() {
        AllTest.WORK.work();
    }
}
