package demo;

import org.junit.jupiter.api.Test;

class BrokenMember {

    @Test
    void neverRuns() {}
}
