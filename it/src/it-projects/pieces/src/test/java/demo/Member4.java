package demo;

import org.junit.jupiter.api.Test;

class Member4 {

    @Test
    void stubborn() {
        AllTest.WORK.stayStubborn();
    }

    @Test
    void number4() {
        AllTest.WORK.work();
    }
}
