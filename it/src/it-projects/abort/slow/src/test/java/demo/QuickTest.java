package demo;

import org.junit.jupiter.api.Test;

class QuickTest {

    @Test
    void one() {}

    @Test
    void two() {}

    @Test
    void three() {}
}
