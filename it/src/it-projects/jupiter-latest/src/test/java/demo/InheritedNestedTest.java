package demo;

import org.junit.jupiter.api.Test;

class InheritedNestedTest extends AbstractNestingTest {

    @Test
    void own() {}
}
