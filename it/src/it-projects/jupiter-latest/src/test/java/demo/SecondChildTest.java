package demo;

import org.junit.jupiter.api.Test;

class SecondChildTest extends AbstractNestingTest {

    @Override
    @Test
    void fromAbove() {
        throw new UnsupportedOperationException("the second child does otherwise");
    }
}
