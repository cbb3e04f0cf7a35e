package demo.other;

import org.junit.jupiter.api.Test;

/** Does not have a name of a test. */
class Helper {

    @Test
    void helps() {}
}
