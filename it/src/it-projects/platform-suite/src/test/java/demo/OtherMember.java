package demo;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class OtherMember {

    @BeforeAll
    static void open() {
        throw new IllegalStateException("before all, in a suite");
    }

    @Test
    void one() {}

    @Test
    @Disabled("in a suite")
    void disabled() {}
}
