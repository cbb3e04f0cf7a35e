package demo;

import org.junit.jupiter.api.Test;

class MixedMember {

    @Test
    void passes() {}
}
