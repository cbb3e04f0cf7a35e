package demo;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

@Disabled("on purpose")
class B1DisabledTest {

    @Test
    void neverRuns() {}
}
