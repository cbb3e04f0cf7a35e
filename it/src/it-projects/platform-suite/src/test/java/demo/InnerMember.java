package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class InnerMember {

    @Test
    void passes() {}

    @Test
    void fails() {
        fail("in a nested suite");
    }
}
