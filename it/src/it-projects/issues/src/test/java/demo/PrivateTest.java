package demo;

import org.junit.jupiter.api.Test;

/** JUnit finds fault with one of these. */
class PrivateTest {

    @Test
    void visible() {}

    @Test
    private void hidden() {}
}
