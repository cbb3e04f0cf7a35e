package demo;

import org.junit.jupiter.api.Test;

class Member1 {

    @Test
    void spoils() {
        AllTest.WORK.spoil();
    }
}
