package demo.other;

import org.junit.jupiter.api.Test;

/** Has no name of a test. */
class Helper {

    @Test
    void helps() {}
}
