package demo;

import org.junit.jupiter.api.Test;

/** JUnit reports an issue with one of these. */
class PrivateTest {

    @Test
    void visible() {}

    @Test
    private void hidden() {}
}
