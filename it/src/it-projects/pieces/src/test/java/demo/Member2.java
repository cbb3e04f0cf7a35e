package demo;

import org.junit.jupiter.api.Test;

class Member2 {

    @Test
    void victim() {
        AllTest.WORK.suffer();
    }
}
