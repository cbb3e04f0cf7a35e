package demo;

import org.junit.jupiter.api.Test;

class Member3 {

    @Test
    void troubled() {
        AllTest.WORK.makeTrouble();
    }

    @Test
    void number3() {
        AllTest.WORK.work();
    }
}
