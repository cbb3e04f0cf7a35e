package demo;

import org.junit.jupiter.api.Test;

class OutsideTest {

    @Test
    void passes() {}
}
