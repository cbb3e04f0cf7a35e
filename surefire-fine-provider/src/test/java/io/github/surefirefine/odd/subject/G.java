package io.github.surefirefine.odd.subject;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** A test class of Jupiter, which Surefire's scan does not know by its name. */
public class G {

    @Test
    void passes() {}

    @Test
    void fails() {
        fail("wrong");
    }

    @Test
    @Disabled("not today")
    void disabled() {}
}
