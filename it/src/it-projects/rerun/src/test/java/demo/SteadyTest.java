package demo;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class SteadyTest {

    @Test
    void passes() {}

    @Test
    @Disabled("never tried")
    void isDisabled() {}
}
